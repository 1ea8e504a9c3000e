// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "ledger/canonicaljson.h"
#include "ledger/signedcheckpoint.h"
#include "storage/workspace.h"
#include "tests/embedded/databaseworld.h"
#include "tests/embedded/tenantsteps.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <thread>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// A tenant's whole life, and that nothing of it is left at its end but what must be.
class TestTenantPurge : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_steps = std::make_unique<TenantSteps>(true);
        QVERIFY2(m_steps->fixture().problem().isEmpty(), qPrintable(m_steps->fixture().problem()));
    }
    void aWholeLife()
    {
        QVERIFY(
            !m_steps
                 ->change(
                     R"(createTenant(tenant: {id: "canary-7f3a", name: "Canary Name 7f3a", subdomain: "canary-sub-7f3a",
            plan: "business", tags: ["canary-tag-7f3a"], group: "canary-group-7f3a"}))")
                 .contains("errors"));
        QCOMPARE(m_steps->fill("canary-7f3a"), QByteArray());
        QVERIFY(
            !m_steps
                 ->change(R"(editTenant(id: "canary-7f3a", edit: {subdomain: "canary-sub2-7f3a"}, expectedVersion: 1))")
                 .contains("errors"));
        QVERIFY(!m_steps->change(R"(suspendTenant(id: "canary-7f3a", reason: "r", expectedVersion: 2))")
                     .contains("errors"));
        QVERIFY(
            !m_steps->change(R"(resumeTenant(id: "canary-7f3a", reason: "r", expectedVersion: 3))").contains("errors"));
        QVERIFY(!m_steps->change(R"(archiveTenant(id: "canary-7f3a", reason: "r", expectedVersion: 4))")
                     .contains("errors"));
        QVERIFY(!m_steps->change(R"(restoreTenant(id: "canary-7f3a", reason: "r", expectedVersion: 5))")
                     .contains("errors"));
        QVERIFY(!m_steps->change(R"(archiveTenant(id: "canary-7f3a", reason: "r", keepDays: 1, expectedVersion: 6))")
                     .contains("errors"));
        expectAllThere("7f3a");
        const char* purge =
            R"(purgeTenant(id: "canary-7f3a", confirmId: "canary-7f3a", reason: "over", expectedVersion: 7, clientToken: "tok"))";
        QCOMPARE(TenantSteps::ruleOf(m_steps->change(purge)), "purge.wait");
        m_steps->fixture().clock().set(Timestamp{m_steps->fixture().clock().now().ms + TenantSteps::kDay + 1});
        const Json planned = m_steps->change(QByteArray(purge).replace("clientToken", "dryRun: true, clientToken"));
        QVERIFY2(!planned.contains("errors"), dumpJson(planned).constData());
        QCOMPARE(planned["data"]["c"]["plan"]["needsSecondPerson"], Json(true));
        QCOMPARE(planned["data"]["c"]["plan"]["undo"], Json());
        QCOMPARE(planned["data"]["c"]["plan"]["events"].get<int>(), 3);
        const Json asked = m_steps->change(purge);
        QVERIFY2(!asked.contains("errors"), dumpJson(asked).constData());
        const Json pending = asked["data"]["c"]["pending"];
        QCOMPARE(asked["data"]["c"]["done"], Json(false));
        QCOMPARE(pending["state"], Json("PENDING"));
        QCOMPARE(pending["decidable"], Json(false));
        // Whoever asked does not decide; an auditor sees it, and does not either.
        QCOMPARE(TenantSteps::ruleOf(m_steps->decide(pending, true, "operator")), "change.secondPerson");
        QCOMPARE(TenantSteps::codeOf(m_steps->decide(pending, true, "ines.okafor")), "FORBIDDEN");
        const Json inbox =
            m_steps->ask("tomas.lindqvist", "{ pendingChanges(decidableByMe: true) { id tenantId kind decidable } }");
        QCOMPARE(inbox["data"]["pendingChanges"].size(), size_t(1));
        QCOMPARE(
            m_steps->ask("operator", "{ pendingChanges(decidableByMe: true) { id } }")["data"]["pendingChanges"].size(),
            size_t(0));
        const Json decided = m_steps->decide(pending, true, "tomas.lindqvist");
        QVERIFY2(!decided.contains("errors"), dumpJson(decided).constData());
        QCOMPARE(decided["data"]["c"]["state"], Json("APPLIED"));

        QCOMPARE(m_steps->ask("operator", R"({ tenant(id: "canary-7f3a") { id } })")["data"]["tenant"], Json());
        checkCertificate("canary-7f3a");
        // The names are nobody's any more.
        for (const char* again :
            {R"(id: "canary-7f3a", name: "x")", R"(id: "n", name: "x", subdomain: "canary-sub2-7f3a")",
                R"(id: "n", name: "x", subdomain: "canary-sub-7f3a")",
                R"(id: "n", name: "x", subdomain: "canary-5ub-7f3a")"})
            QCOMPARE(
                TenantSteps::codeOf(m_steps->change(QByteArray("createTenant(tenant: {") + again + "})")), "CONFLICT");
        const Json put =
            m_steps->ask("operator", R"(mutation { putTenant(tenant: {id: "canary-7f3a", name: "x"}) { id } })");
        QCOMPARE(TenantSteps::codeOf(put), "CONFLICT");
        QCOMPARE(
            TenantSteps::codeOf(m_steps->fixture().ask("carl", Plane::Inference, "{ events { id } }", "canary-7f3a")),
            "FORBIDDEN");
        expectNothingLeft("7f3a");
        verifyWorkspace();
    }
    void large()
    {
        // A dedicated database makes it a job; the step that deletes is bounded, and what ends in between goes on.
        addDedicated();
        const Json made = m_steps->change(
            R"(createTenant(tenant: {id: "canary-9c21", name: "Canary 9c21", subdomain: "canary-9c21", binding: "dedicated:eu1"}))");
        QVERIFY2(!made.contains("errors"), dumpJson(made).constData());
        QCOMPARE(m_steps->fill("canary-9c21"), QByteArray());
        VERIFY_OK(m_steps->fixture().ingest("bob", {ServiceFixture::event("theirs", 7)}, "globex"));
        QVERIFY(!m_steps->change(R"(archiveTenant(id: "canary-9c21", reason: "r", keepDays: 0, expectedVersion: 1))")
                     .contains("errors"));
        const Json asked = m_steps->change(
            R"(purgeTenant(id: "canary-9c21", confirmId: "canary-9c21", reason: "over", expectedVersion: 2))");
        QVERIFY2(!asked.contains("errors"), dumpJson(asked).constData());
        const Json decided = m_steps->decide(asked["data"]["c"]["pending"], true, "tomas.lindqvist");
        QVERIFY2(!decided.contains("errors"), dumpJson(decided).constData());
        QVERIFY(spin(
            [&] {
                return !m_steps
                            ->ask("operator",
                                R"({ tenantCertificate(id: "canary-9c21") { at } })")["data"]["tenantCertificate"]
                            .is_null();
            },
            10000));
        checkCertificate("canary-9c21");
        expectNothingLeft("9c21");
        const Json theirs = m_steps->fixture().ask("bob", Plane::Inference, "{ events { type } }", "globex");
        QCOMPARE(theirs["data"]["events"].size(), size_t(1));
        verifyWorkspace();
    }
    void goesOnAfterTheProgramEnded()
    {
        QVERIFY(!m_steps->archive("acme").contains("errors"));
        VERIFY_OK(m_steps->fixture().ingest("bob", {ServiceFixture::event("theirs", 7)}, "globex"));
        m_steps->fixture().close();
        // As a kill after the decision leaves it.
        QVERIFY(m_steps->fixture().sql(QStringLiteral("UPDATE tenant SET purging = 1 WHERE id = 'acme'")));
        QVERIFY(
            m_steps->fixture().sql(QStringLiteral("INSERT INTO tenant_job (tenant_id, kind, state, started_at) VALUES "
                                                  "('acme', 'purge', '{\"requestedBy\":\"operator\","
                                                  "\"requestedAt\":1,\"decidedBy\":\"tomas.lindqvist\",\"decidedAt\":2,"
                                                  "\"reason\":\"r\",\"change\":\"chg_x\",\"digest\":\"d\","
                                                  "\"archivedAt\":1,\"actor\":{\"role\":\"operator\",\"session\":\"s\"}"
                                                  ",\"request\":\"req_x\",\"elsewhere\":[],\"removed\":{}}', 1)")));
        m_steps->fixture().reopen();
        QVERIFY(spin(
            [&] {
                return !m_steps
                            ->ask(
                                "operator", R"({ tenantCertificate(id: "acme") { at } })")["data"]["tenantCertificate"]
                            .is_null();
            },
            10000));
        QCOMPARE(m_steps->ask("operator", R"({ tenants { totalCount } })")["data"]["tenants"]["totalCount"], Json(1));
        verifyWorkspace();
    }
    void whatIsBeingPurgedStaysSo()
    {
        QVERIFY(!m_steps->archive("acme").contains("errors"));
        m_steps->fixture().close();
        QVERIFY(m_steps->fixture().sql(QStringLiteral("UPDATE tenant SET purging = 1 WHERE id = 'acme'")));
        m_steps->fixture().reopen();
        for (const char* document : {R"(restoreTenant(id: "acme", reason: "r", expectedVersion: 2))",
                 R"(archiveTenant(id: "acme", reason: "r", expectedVersion: 2))",
                 R"(purgeTenant(id: "acme", confirmId: "acme", reason: "r", expectedVersion: 2))"})
            QCOMPARE(TenantSteps::ruleOf(m_steps->change(document)), "tenant.busy");
    }
    void aHoldBlocksWithItsReason()
    {
        QVERIFY(!m_steps->archive("acme").contains("errors"));
        const Json held =
            m_steps->ask("ines.okafor", R"(mutation { setLegalHold(tenantId: "acme", reason: "case 12") { id } })");
        const char* purge = R"(purgeTenant(id: "acme", confirmId: "acme", reason: "r", expectedVersion: 2))";
        const Json refused = m_steps->change(purge);
        QCOMPARE(TenantSteps::ruleOf(refused), "purge.held");
        QVERIFY(refused["errors"][0]["message"].get<std::string>().find("case 12") != std::string::npos);
        QCOMPARE(refused["errors"][0]["extensions"]["whoCanGrant"], Json::array({"operator", "auditor"}));
        const auto release = [&](const Json& id) {
            return m_steps->ask(
                "ines.okafor", "mutation { releaseLegalHold(id: " + dumpJson(id) + ", reason: \"over\") { id } }");
        };
        release(held["data"]["setLegalHold"]["id"]);
        const Json asked = m_steps->change(purge);
        QVERIFY2(!asked.contains("errors"), dumpJson(asked).constData());
        // A hold that comes between the question and the decision blocks too, and the question still waits.
        const Json again =
            m_steps->ask("ines.okafor", R"(mutation { setLegalHold(tenantId: "acme", reason: "case 13") { id } })");
        QCOMPARE(
            TenantSteps::ruleOf(m_steps->decide(asked["data"]["c"]["pending"], true, "tomas.lindqvist")), "purge.held");
        release(again["data"]["setLegalHold"]["id"]);
        QCOMPARE(m_steps->decide(asked["data"]["c"]["pending"], true, "tomas.lindqvist")["data"]["c"]["state"],
            Json("APPLIED"));
    }
    void otherWorkBlocks()
    {
        QVERIFY(!m_steps->archive("acme").contains("errors"));
        m_steps->fixture().close();
        QVERIFY(m_steps->fixture().sql(QStringLiteral(
            "INSERT INTO tenant_job (tenant_id, kind, state, started_at) VALUES ('acme', 'move', '{}', 1)")));
        m_steps->fixture().reopen();
        QCOMPARE(TenantSteps::ruleOf(
                     m_steps->change(R"(purgeTenant(id: "acme", confirmId: "acme", reason: "r", expectedVersion: 2))")),
            "tenant.busy");
    }

private:
    void checkCertificate(const char* id)
    {
        const Json found = m_steps->ask("ines.okafor",
            QByteArray("{ tenantCertificate(id: \"") + id
                + "\") { tenantId at sha256 document } tenantCertificates { totalCount nodes { tenantId sha256 } } }");
        QVERIFY2(!found.contains("errors"), dumpJson(found).constData());
        const Json& certificate = found["data"]["tenantCertificate"];
        const QByteArray document = QByteArray::fromStdString(certificate["document"].get<std::string>());
        QVERIFY(Ledger::checkCanonical(document));
        QCOMPARE(sha256(viewOf(document)).toHex().toStdString(), certificate["sha256"].get<std::string>());
        const Json parsed = parseJson(document).value();
        QCOMPARE(parsed["tenantId"], Json(id));
        QCOMPARE(parsed["requestedBy"], Json("operator"));
        QCOMPARE(parsed["decidedBy"], Json("tomas.lindqvist"));
        int64_t events = 0;
        for (const Json& place : parsed["removed"])
            events += place.value("event", int64_t{0});
        QCOMPARE(events, int64_t{3});
        QCOMPARE(parsed["removed"]["tenantry.db"]["membership"], Json(2));
        QVERIFY(Ledger::SignedCheckpoint::parse(
            QByteArray::fromStdString(parsed["ledger"]["checkpoint"].get<std::string>())));
        const Json entries = m_steps->ask("operator",
            QByteArray("{ auditPage(filter: {tenantId: \"platform\", actions: [\"tenant.purge\"], target: \"tenant:")
                + id + "\"}) { nodes { entry } } }");
        QCOMPARE(entries["data"]["auditPage"]["nodes"][0]["entry"]["data"]["certificate"], certificate["sha256"]);
        QCOMPARE(found["data"]["tenantCertificates"]["nodes"][0]["tenantId"], Json(id));
    }
    /// Every column of every table of every file, read from the schema.
    void expectNothingLeft(const QByteArray& mark)
    {
        // What outlives it, and where: its log and the platform's, its names and its certificate.
        static const QByteArrayList allowed{"audit.log", "audit.target", "audit.entry", "audit_log.log",
            "audit_text_data.block", "ledger_head.name", "ledger_checkpoint.note", "tenant_certificate.tenant_id",
            "tenant_certificate.document", "used_name.name", "used_name.skeleton"};
        m_steps->fixture().close();
        const DatabaseWorld world(m_steps->fixture().folder());
        QByteArrayList wrong;
        for (const QByteArray& place : world.placesOf(mark)) {
            if (!place.startsWith("tenantry.db:") || !allowed.contains(place.mid(place.indexOf(':') + 1)))
                wrong.append(place);
        }
        for (const char* data : {"data-", "carl-", "user-", "sess-", "token-", "review ", "@"}) {
            if (world.hasBytes(data + mark))
                wrong.append("bytes of " + QByteArray(data));
        }
        const QByteArrayList tables = world.tables();
        for (const char* table :
            {"event", "membership", "session", "tenant", "audit", "audit_text_data", "change_token"}) {
            if (!tables.contains(QByteArray("tenantry.db:") + table))
                wrong.append(QByteArray("not looked at: ") + table);
        }
        if (world.hasBytes('q' + mark + 'w'))
            wrong.append("words of the search index");
        if (!world.isSound())
            wrong.append("the files are not sound");
        m_steps->fixture().reopen();
        QVERIFY2(wrong.isEmpty(), wrong.join(", ").constData());
    }
    /// What is looked for afterwards can be found.
    void expectAllThere(const QByteArray& mark)
    {
        m_steps->fixture().close();
        const DatabaseWorld world(m_steps->fixture().folder());
        const QByteArrayList places = world.placesOf(mark);
        const bool hasWord = world.hasBytes('q' + mark + 'w');
        const bool hasData = world.hasBytes("data-" + mark);
        m_steps->fixture().reopen();
        QVERIFY(hasWord && hasData);
        for (const char* place : {"event.data", "event.tenant_id", "membership.email", "session.id", "user_day.user_id",
                 "usage_hour.type", "tenant_hour.tenant_id", "tenant_total.tenant_id", "breach.owner",
                 "breach.asked_by", "breach.excerpt", "audit_review.name", "ledger_hold.reason", "audit.entry",
                 "audit_personal.value", "audit_hour.action", "change_token.token", "tenant.search", "used_name.name"})
            QVERIFY2(places.contains(QByteArray("tenantry.db:") + place), place);
    }
    void verifyWorkspace()
    {
        m_steps->fixture().close();
        const auto verdicts = DatabaseWorld(m_steps->fixture().folder()).verdicts();
        m_steps->fixture().reopen();
        QVERIFY(!verdicts.isEmpty());
        for (const QString& one : verdicts)
            QVERIFY2(one.startsWith(QStringLiteral("VERIFIED")), qPrintable(one));
    }
    /// The file of a dedicated binding is made when something asks for it.
    void addDedicated()
    {
        QString problem;
        m_steps->fixture().close();
        std::thread([&] {
            WorkspaceOptions how;
            how.create = false;
            const auto workspace = Workspace::open(m_steps->fixture().folder(), how);
            if (!workspace || !(*workspace)->bindings().database("eu1"))
                problem = QStringLiteral("no dedicated database");
        }).join();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_steps->fixture().reopen();
        m_steps->fixture().service().lookAtBindings();
    }

    std::unique_ptr<TenantSteps> m_steps;
};

QTEST_GUILESS_MAIN(TestTenantPurge)
#include "tst_tenantpurge.moc"
