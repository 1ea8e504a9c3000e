// SPDX-License-Identifier: GPL-3.0-or-later
// What hostile GraphQL documents cost in time and memory. A program of its own, since it counts what is allocated and
// that would slow the race of bench_graphql. Prints a table; fails above the limits it names.
#include "graphql/execution/execute.h"
#include "tests/bench/allocations.h"
#include "tests/bench/graphqldata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

namespace {

constexpr double kHostileMs = 5;
constexpr std::size_t kHostileBytes = 10 * 1024 * 1024;

bool failed = false;

const char* verdict(bool holds)
{
    failed = failed || !holds;
    return holds ? "" : "  <-- does not hold";
}

void hostile(const ExecutionRequest& base, const char* name, const QByteArray& query, bool refused)
{
    ExecutionRequest request = base;
    request.query = query.toStdString();
    std::vector<double> times;
    std::size_t peak = 0;
    bool asExpected = true;
    for (int i = 0; i < 9; ++i) {
        Bench::resetPeak();
        QElapsedTimer timer;
        timer.start();
        const ExecutionResult result = execute(request);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        peak = std::max(peak, Bench::peakBytes());
        asExpected = asExpected && result.requestError == refused;
    }
    std::sort(times.begin(), times.end());
    const double time = times[times.size() / 2];
    std::printf("%-32s %9.3f ms %10.1f KiB  %s%s\n", name, time, static_cast<double>(peak) / 1024,
        asExpected ? (refused ? "refused" : "answered") : (refused ? "NOT REFUSED" : "NOT ANSWERED"),
        verdict(asExpected && time < kHostileMs && peak < kHostileBytes));
}

QByteArray numbered(const char* before, int count, const char* after)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += before + QByteArray::number(i) + after;
    return text;
}

void hostiles(const SchemaPtr& schema)
{
    const ResolverMap resolvers = Bench::DashboardData().resolvers();
    ExecutionRequest base;
    base.schema = schema;
    base.resolvers = &resolvers;
    const auto many = [](int count, const char* text) { return QByteArray(text).repeated(count); };
    std::printf("hostile documents: the median of nine, and the most memory at one time\n");
    hostile(base, "500 repeated fields", "{ organization {" + many(500, " name") + " } }", false);
    hostile(base, "500 repeated objects", "{" + many(500, " organization { name id }") + " }", false);
    hostile(base, "1,000 aliases", "{ organization {" + numbered(" a", 1000, ": name") + " } }", true);
    hostile(base, "70,000 directives", "{ organization { name" + many(70000, "@a") + " } }", true);
    hostile(base, "100,000 open braces", many(100000, "{"), true);
    hostile(base, "100,000 nested fields", many(100000, "{a"), true);
    hostile(base, "fragment cycle",
        "{ organization { ...A } } fragment A on Organization { id ...B } fragment B on Organization { name ...A }",
        true);
    hostile(
        base, "cycle of 400 fragments",
        "{ organization { ...F0 } }" +
            [] {
                QByteArray text;
                for (int i = 0; i < 400; ++i)
                    text += "fragment F" + QByteArray::number(i) + " on Organization{...F"
                        + QByteArray::number((i + 1) % 400) + "}";
                return text;
            }(),
        true);
    hostile(base, "deep list type of a variable", "query ($a: " + many(100000, "[") + "Int", true);
    hostile(base, "deep list of variables", "query ($a: Int) { events(limit: " + many(50000, "[$a,"), true);
    hostile(base, "deep list as a default", "query ($a: [Int] = " + many(100000, "["), true);
    hostile(base, "2,000 unknown variables", "{ events(filter: {types: [" + numbered("$v", 2000, " ") + "]}) { id } }",
        true);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QFile file(QStringLiteral(TENANTRY_SOURCE_DIR "/resources/graphql/inference.graphql"));
    const QByteArray sdl = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const auto schema = buildSchema(viewOf(sdl));
    if (!schema) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(schema.error())));
        return 1;
    }
    hostiles(*schema);
    return failed ? 1 : 0;
}
