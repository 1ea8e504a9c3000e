// SPDX-License-Identifier: GPL-3.0-or-later
// GraphQL against graphql-js in the same run: parsing, with the tree's end, and the dashboard's whole way from text to
// text. Prints a table; fails below the ratios it names. bench_hostile has what hostile documents cost.
#include "graphql/execution/execute.h"
#include "tests/bench/graphqldata.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

namespace {

constexpr double kParseRatio = 3;
constexpr double kAnswerRatio = 5;
constexpr int kPasses = 3;

bool failed = false;

const char* verdict(bool holds)
{
    failed = failed || !holds;
    return holds ? "" : "  <-- does not hold";
}

/// The median of as many runs as fit into the time, in microseconds; like the reference's, after as long to warm up.
template <class F> double measure(const F& run, int milliseconds)
{
    QElapsedTimer whole;
    for (whole.start(); whole.elapsed() < milliseconds;)
        run();
    std::vector<double> times;
    for (whole.start(); whole.elapsed() < milliseconds || times.size() < 5;) {
        QElapsedTimer timer;
        timer.start();
        run();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1000);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

QByteArray fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// One pass of the reference; null where there is no Node or no graphql-js.
Json reference(const QString& inputs)
{
    const QString interop = QStringLiteral(TENANTRY_SOURCE_DIR "/tests/interop");
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (node.isEmpty() || !QDir(interop + QStringLiteral("/node_modules/graphql")).exists())
        return {};
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(node, {QStringLiteral(TENANTRY_SOURCE_DIR "/tests/bench/bench_graphql.mjs"), interop, inputs});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    return parseJson(process.readAllStandardOutput()).value_or(Json());
}

struct Times {
    double parse = 1e9;
    double answer = 1e9;
};

void compare(const SchemaPtr& schema, const QByteArray& sdl)
{
    const Bench::DashboardData data;
    const ResolverMap resolvers = data.resolvers();
    const std::string large = Bench::largeDocument(100 * 1024);
    ExecutionRequest request;
    request.schema = schema;
    request.resolvers = &resolvers;
    request.query = Bench::DashboardData::query();

    QTemporaryDir inputs;
    write(inputs.filePath(QStringLiteral("schema.graphql")), sdl);
    write(inputs.filePath(QStringLiteral("large.graphql")), QByteArray::fromStdString(large));
    write(inputs.filePath(QStringLiteral("dashboard.graphql")), Bench::DashboardData::query());
    write(inputs.filePath(QStringLiteral("data.json")), dumpJson(data.toJson()));

    // The better of some passes, each side in turn: what else the machine does hits both.
    Times ours;
    Times theirs;
    double theirsAsText = 1e9;
    Json pass;
    for (int i = 0; i < kPasses; ++i) {
        ours.parse = std::min(ours.parse, measure([&] { return parseDocument(large, ParseLimits::trusted()); }, 500));
        ours.answer = std::min(ours.answer, measure([&] { return execute(request); }, 500));
        pass = reference(inputs.path());
        if (pass.is_null())
            break;
        theirs.parse = std::min(theirs.parse, pass["parse"].get<double>());
        theirs.answer = std::min(theirs.answer, pass["answer"].get<double>());
        theirsAsText = std::min(theirsAsText, pass["answerAsText"].get<double>());
    }
    std::printf("%-44s %10s %12s %8s\n", "", "ours, us", "graphql-js", "ratio");
    if (pass.is_null()) {
        std::printf("skipped: Node or tests/interop/node_modules/graphql is absent (npm ci in tests/interop)\n");
        std::printf("%-44s %10.1f\n%-44s %10.1f\n", "parse, 100 KiB", ours.parse, "dashboard", ours.answer);
        return;
    }
    const double parseRatio = theirs.parse / ours.parse;
    const double answerRatio = theirs.answer / ours.answer;
    std::printf("%-44s %10.1f %12.1f %8.1f%s\n", "parse, 100 KiB", ours.parse, theirs.parse, parseRatio,
        verdict(parseRatio >= kParseRatio));
    std::printf("%-44s %10.1f %12.1f %8.1f%s\n", "dashboard: parse, validate, execute", ours.answer, theirs.answer,
        answerRatio, verdict(answerRatio >= kAnswerRatio));
    std::printf("%-44s %10.1f %12.1f %8.1f\n", "  the reference's with its JSON.stringify", ours.answer, theirsAsText,
        theirsAsText / ours.answer);
    const bool same = parseJson(execute(request).body) == parseJson(pass["body"].get<std::string>());
    std::printf("%-44s %s\n", "both give the same answer", same ? "yes" : verdict(false));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QByteArray sdl = fileText(QStringLiteral(TENANTRY_SOURCE_DIR "/resources/graphql/inference.graphql"));
    const auto schema = buildSchema(viewOf(sdl));
    if (!schema) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(schema.error())));
        return 1;
    }
    compare(*schema, sdl);
    return failed ? 1 : 0;
}
