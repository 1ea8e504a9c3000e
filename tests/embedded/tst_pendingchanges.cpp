// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/tenantsteps.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// What waits for a second person: who decides, what an approval does, and when it does nothing.
class TestPendingChanges : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_steps = std::make_unique<TenantSteps>(true);
        QVERIFY2(m_steps->fixture().problem().isEmpty(), qPrintable(m_steps->fixture().problem()));
    }
    void staleIsFoundAndNothingDone()
    {
        const Json pending = m_steps->askForEleven();
        QVERIFY(!m_steps->change(R"(editTenant(id: "t3", edit: {name: "Moved on"}, expectedVersion: 1))")
                     .contains("errors"));
        const Json decided = m_steps->decide(pending, true, "tomas.lindqvist");
        QCOMPARE(decided["data"]["c"]["state"], Json("STALE"));
        QCOMPARE(m_steps->ask("operator",
                     R"({ tenants(filter: {status: SUSPENDED}) { totalCount } })")["data"]["tenants"]["totalCount"],
            Json(0));
        QVERIFY(m_steps->fixture().actions("platform").contains("change.stale"));
        QCOMPARE(TenantSteps::ruleOf(m_steps->decide(decided["data"]["c"], true, "tomas.lindqvist")), "change.pending");
    }
    void tamperedIsFoundStale()
    {
        const Json pending = m_steps->askForEleven();
        m_steps->fixture().close();
        QVERIFY(m_steps->fixture().sql(
            QStringLiteral("UPDATE pending_change SET body = replace(body, 'suspend', 'purge')")));
        m_steps->fixture().reopen();
        QCOMPARE(m_steps->decide(pending, true, "tomas.lindqvist")["data"]["c"]["state"], Json("STALE"));
    }
    void elevenTenantsTakeTwoPersons()
    {
        const Json pending = m_steps->askForEleven();
        QCOMPARE(pending["tenantId"], Json("platform"));
        QCOMPARE(pending["touchedCount"], Json(11));
        const Json decided = m_steps->decide(pending, true, "tomas.lindqvist");
        QVERIFY2(!decided.contains("errors"), dumpJson(decided).constData());
        QCOMPARE(m_steps->ask("operator",
                     R"({ tenants(filter: {status: SUSPENDED}) { totalCount } })")["data"]["tenants"]["totalCount"],
            Json(11));
        QVERIFY(m_steps->fixture().actions("t5").contains("tenant.suspend"));
        for (const char* action : {"change.request", "change.approve"})
            QVERIFY2(m_steps->fixture().actions("platform").contains(action), action);
    }
    void refusedCancelledAndLapsedAreOver()
    {
        const Json one = m_steps->askForEleven();
        QCOMPARE(TenantSteps::codeOf(m_steps->decide(one, false, "tomas.lindqvist", "")), "INVALID_ARGUMENT");
        QCOMPARE(m_steps->decide(one, false, "tomas.lindqvist", "no")["data"]["c"]["state"], Json("REFUSED"));
        const Json two = m_steps->askAgain();
        QCOMPARE(
            TenantSteps::ruleOf(m_steps->ask("tomas.lindqvist", TenantSteps::cancelDocument(two))), "change.requester");
        QCOMPARE(m_steps->ask("operator", TenantSteps::cancelDocument(two))["data"]["c"]["state"], Json("CANCELLED"));
        const Json three = m_steps->askAgain();
        m_steps->fixture().clock().set(Timestamp{m_steps->fixture().clock().now().ms + 7 * TenantSteps::kDay});
        QCOMPARE(TenantSteps::ruleOf(m_steps->decide(three, true, "tomas.lindqvist")), "change.pending");
        const Json lapsed = m_steps->ask("operator", "{ pendingChanges(state: LAPSED) { id state } }");
        QCOMPARE(lapsed["data"]["pendingChanges"].size(), size_t(1));
        QCOMPARE(m_steps->ask("operator", "{ pendingChanges(state: PENDING) { id } }")["data"]["pendingChanges"].size(),
            size_t(0));
    }
    void staleVersionOfTheChangeItself()
    {
        Json pending = m_steps->askForEleven();
        pending["version"] = 4;
        const Json answer = m_steps->decide(pending, true, "tomas.lindqvist");
        QCOMPARE(TenantSteps::ruleOf(answer), "version.stale");
        QCOMPARE(answer["errors"][0]["extensions"]["present"]["version"], Json(1));
    }
    void whoIsNoOperatorAnyMoreDoesNotDecide()
    {
        const Json pending = m_steps->askForEleven();
        m_steps->fixture().close();
        QVERIFY(m_steps->fixture().sql(QStringLiteral("DELETE FROM platform_role WHERE user_id = 'tomas.lindqvist'")));
        m_steps->fixture().reopen();
        QCOMPARE(TenantSteps::codeOf(m_steps->decide(pending, true, "tomas.lindqvist")), "FORBIDDEN");
    }
    void oneDesktopSessionIsOneHuman()
    {
        m_steps = std::make_unique<TenantSteps>(false);
        QVERIFY(m_steps->fixture().sql(QStringLiteral("INSERT INTO person VALUES ('olga', 'Olga', '', 1)")));
        QVERIFY(m_steps->fixture().sql(QStringLiteral("INSERT INTO platform_role VALUES ('olga', 'operator', 0)")));
        const Json pending = m_steps->askForEleven();
        QCOMPARE(TenantSteps::ruleOf(m_steps->decide(pending, true, "olga")), "change.secondPerson");
        const Json other = m_steps->fixture().ask("olga", Plane::Platform,
            TenantSteps::decideDocument(pending, true, "ok").constData(), "", Json::object(), "other desk");
        QCOMPARE(other["data"]["c"]["state"], Json("APPLIED"));
    }
    void tenantsPeopleSeeNoOthersChanges()
    {
        const Json pending = m_steps->askForEleven();
        const QByteArray id = QByteArray::fromStdString(pending["id"].get<std::string>());
        const Json listed = m_steps->ask("alice", "{ pendingChanges { id } }", "acme");
        QCOMPARE(listed["data"]["pendingChanges"].size(), size_t(0));
        QCOMPARE(m_steps->ask("alice", "{ pendingChange(id: \"" + id + "\") { id } }", "acme")["data"]["pendingChange"],
            Json());
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("alice", TenantSteps::decideDocument(pending, true, "x"), "acme")),
            "NOT_FOUND");
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("vera", TenantSteps::decideDocument(pending, true, "x"), "acme")),
            "FORBIDDEN");
    }

private:
    std::unique_ptr<TenantSteps> m_steps;
};

QTEST_GUILESS_MAIN(TestPendingChanges)
#include "tst_pendingchanges.moc"
