// SPDX-License-Identifier: GPL-3.0-or-later
// Administration at 5,000 tenants and 200,000 memberships, asked through the embedded plane as a console asks: each
// question five times, the best and the worst. Fails where the best is over its budget.
#include "base/systemclock.h"
#include "embedded/embeddedbinding.h"
#include "embedded/embeddedservice.h"
#include "storage/workspace.h"
#include "tests/support/testsupport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <thread>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr int kTenants = 5000;
constexpr int kMembersEach = 40; ///< 200,000 in all; a person is in two tenants
constexpr int kTouched = 1000;
constexpr int kEventsOfOne = 200'000; ///< of the tenant that is purged as a job

/// Straight into the tables: what is measured is asked for afterwards.
QByteArray fillSql()
{
    const QByteArray numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) ";
    const auto upTo = [&](int count) { return QByteArray(numbers).replace("%1", QByteArray::number(count)); };
    return "INSERT INTO tenant (id, name, subdomain, plan, region, binding, status, created_at, sort_name, search, "
           "tags,"
           " skeleton) "
        + upTo(kTenants)
        + "SELECT 't-' || i, 'Tenant ' || i, 's-' || i, 'business', 'eu', 'shared', 'ACTIVE', 0, 'tenant ' || i,"
          " 'tenant ' || i || char(10) || 's-' || i || char(10) || 't-' || i, '[\"eu\"]', 's-' || i FROM n;"
          "INSERT INTO membership (tenant, user_id, tenant_id, name, email, role, since, sort_name, search) "
        + upTo(kTenants * kMembersEach)
        + "SELECT t.key, 'u-' || (n.i / 2), t.id, 'Person ' || (n.i / 2), 'p' || (n.i / 2) || '@example.org', "
          "'member', 0,"
          " 'person ' || (n.i / 2), 'person ' || (n.i / 2) FROM n JOIN tenant t ON t.id = 't-' || (n.i % "
        + QByteArray::number(kTenants)
        + ");"
          "INSERT INTO tenant_total (tenant, tenant_id, n, newest_ts) SELECT key, id, 1000, 1 FROM tenant;"
          "INSERT INTO user_day (tenant, day, user_id, first_ts, last_ts) SELECT tenant, CAST(strftime('%s','now') AS"
          " INTEGER) / 86400, user_id, 0, CAST(strftime('%s','now') AS INTEGER) * 1000 FROM membership;"
          "INSERT INTO event (tenant, ts, id, tenant_id, type, user_id, session_id, data, metadata) "
        + upTo(kEventsOfOne)
        + "SELECT (SELECT key FROM tenant WHERE id = 't-7'), n.i, 'e' || n.i, 't-7', 'x', 'u', 's', '{\"n\":1}', '{}' "
          "FROM n;"
          "UPDATE tenant_total SET n = "
        + QByteArray::number(kEventsOfOne) + " WHERE tenant_id = 't-7';";
}

bool fill(const QString& folder)
{
    bool isDone = false;
    std::thread([&] {
        WorkspaceOptions how;
        how.create = true;
        how.sample = true;
        how.now = SystemClock().now();
        const auto workspace = Workspace::open(folder, how);
        const auto database = workspace ? (*workspace)->database() : fail(workspace.error());
        if (!database)
            return;
        auto transaction = Transaction::begin(**database, Transaction::Mode::Write);
        const auto done = transaction ? (*database)->execute(fillSql()) : fail(transaction.error());
        if (!done)
            std::printf("%s\n", qPrintable(describe(done.error())));
        isDone = done && transaction->commit();
    }).join();
    return isDone;
}

QByteArray idsUpTo(int count)
{
    QByteArray list = "[";
    for (int i = 0; i < count; ++i)
        list += "\"t-" + QByteArray::number(i + 100) + "\",";
    return list + "]";
}

class Asking {
public:
    explicit Asking(EmbeddedService& service)
        : m_service(service)
    {
    }

    Json ask(const char* person, const QByteArray& query)
    {
        const auto binding = m_service.bind(UserId(person), SessionId(person));
        const auto answer = await(binding->graphql(Plane::Platform, {query, {}, Json::object()}, {}, {}), 120'000);
        return answer && *answer ? parseJson(**answer).value_or(Json()) : Json();
    }

    void measure(
        const char* what, double budgetMs, const QByteArray& query, int rounds = 5, const char* person = "operator")
    {
        double best = 1e9;
        double worst = 0;
        bool isGood = true;
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            const Json answer = ask(person, query);
            const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            best = std::min(best, ms);
            worst = std::max(worst, ms);
            isGood = isGood && answer.is_object() && !answer.contains("errors");
            if (!isGood)
                std::printf("%s\n", dumpJson(answer).left(400).constData());
        }
        isAllGood = isAllGood && isGood && best <= budgetMs;
        std::printf(
            "%-52s %8.1f ms (worst %.1f, budget %.0f)%s\n", what, best, worst, budgetMs, isGood ? "" : " FAILED");
        std::fflush(stdout);
    }

    bool isAllGood = true;

private:
    EmbeddedService& m_service;
};

void measureAll(Asking& asking)
{
    const QByteArray plan = "mutation { changeTenants(ids: " + idsUpTo(kTouched)
        + ", change: {suspend: true}, reason: \"r\"%1) { plan { tenants members activePeople events } pending { id } "
          "rows(first: 1000) { tenantId before after } } }";
    asking.measure("tenants found as one types", 50,
        R"({ tenants(filter: {text: "tenant 49"}, first: 100) { totalCount nodes { tenantId name version } } })");
    asking.measure("memberships of one person", 50,
        R"({ memberships(filter: {userId: "u-500"}) { totalCount nodes { tenantId role } } })");
    asking.measure("plan of one tenant", 50,
        R"(mutation { suspendTenant(id: "t-3", reason: "", expectedVersion: 1, dryRun: true) { plan { members events } } })");
    asking.measure("plan of 1,000 tenants", 1000, QByteArray(plan).replace("%1", ", dryRun: true"));
    asking.measure("asking for 1,000 tenants", 1000, QByteArray(plan).replace("%1", ""), 1);
    const Json inbox = asking.ask("tomas.lindqvist", "{ pendingChanges(decidableByMe: true) { id version } }");
    const Json& waiting = inbox["data"]["pendingChanges"];
    if (waiting.empty()) {
        asking.isAllGood = false;
        return;
    }
    asking.measure("the inbox", 50, "{ pendingChanges(decidableByMe: true) { id tenantId kind plan decidable } }", 5,
        "tomas.lindqvist");
    asking.measure("approving it: 1,000 tenants, 2,000 entries", 5000,
        "mutation { decideChange(id: " + dumpJson(waiting[0]["id"])
            + ", approve: true, expectedVersion: 1) { state } }",
        1, "tomas.lindqvist");
}

void measurePurge(Asking& asking)
{
    asking.ask(
        "operator", R"(mutation { archiveTenant(id: "t-7", reason: "r", keepDays: 0, expectedVersion: 1) { done } })");
    const Json asked = asking.ask("operator",
        R"(mutation { purgeTenant(id: "t-7", confirmId: "t-7", reason: "r", expectedVersion: 2) { pending { id } } })");
    if (asked.contains("errors"))
        std::printf("%s\n", dumpJson(asked).constData());
    const QByteArray id = dumpJson(asked["data"]["purgeTenant"]["pending"]["id"]);
    QElapsedTimer timer;
    timer.start();
    asking.ask(
        "tomas.lindqvist", "mutation { decideChange(id: " + id + ", approve: true, expectedVersion: 1) { state } }");
    double slowest = 0;
    while (timer.elapsed() < 120'000) {
        QElapsedTimer each;
        each.start();
        // A change of another tenant waits for one step of the purge at the most.
        asking.ask(
            "operator", R"(mutation { changeTenants(ids: ["t-9"], change: {addTags: ["x"]}, reason: "r") { done } })");
        slowest = std::max(slowest, static_cast<double>(each.nsecsElapsed()) / 1e6);
        const Json found = asking.ask("operator", R"({ tenantCertificate(id: "t-7") { at } })");
        if (!found["data"]["tenantCertificate"].is_null())
            break;
    }
    std::printf("%-52s %8.1f ms (others' slowest change meanwhile %.1f)\n",
        "purging a tenant of 200,000 events, as a job", static_cast<double>(timer.nsecsElapsed()) / 1e6, slowest);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    if (!fill(folder.path()))
        return 1;
    static const SystemClock clock;
    auto service = EmbeddedService::open({folder.path(), false, false}, clock);
    if (!service) {
        std::printf("%s\n", qPrintable(describe(service.error())));
        return 1;
    }
    Asking asking(**service);
    measureAll(asking);
    measurePurge(asking);
    return asking.isAllGood ? 0 : 1;
}
