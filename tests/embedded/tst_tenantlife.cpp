// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/tenantsteps.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Each change of a tenant by itself: what it answers, what it refuses and by which rule, and that nothing of it is
/// seen by others.
class TestTenantLife : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_steps = std::make_unique<TenantSteps>(true);
        QVERIFY2(m_steps->fixture().problem().isEmpty(), qPrintable(m_steps->fixture().problem()));
    }
    void createsAndEdits()
    {
        const Json made = change(R"(createTenant(tenant: {id: "initech", name: " Initech ", subdomain: "Initech",
            plan: "business", tags: ["vip", "eu", "vip"], group: "Europe"}))");
        QVERIFY2(!made.contains("errors"), dumpJson(made).constData());
        const Json tenant = made["data"]["c"]["tenant"];
        QCOMPARE(tenant["name"], Json("Initech"));
        QCOMPARE(tenant["subdomain"], Json("initech"));
        QCOMPARE(tenant["tags"], Json::array({"eu", "vip"}));
        QCOMPARE(tenant["version"], Json(1));
        QCOMPARE(tenant["binding"], Json("shared"));
        const Json edited = change(
            R"(editTenant(id: "initech", expectedVersion: 1, edit: {name: "Initech II", tags: null, group: null}))");
        QVERIFY2(!edited.contains("errors"), dumpJson(edited).constData());
        QCOMPARE(edited["data"]["c"]["tenant"]["version"], Json(2));
        QCOMPARE(edited["data"]["c"]["tenant"]["tags"], Json::array());
        QCOMPARE(edited["data"]["c"]["tenant"]["subdomain"], Json("initech"));
        QCOMPARE(edited["data"]["c"]["plan"]["undo"], Json("editTenant"));
        QVERIFY(m_steps->fixture().actions("initech").contains("tenant.edit"));
        QCOMPARE(m_steps->fixture().actions("platform").count("tenant.edit"), 1);
        // The same again changes nothing, and leaves no entry.
        const Json again = change(R"(editTenant(id: "initech", expectedVersion: 2, edit: {name: "Initech II"}))");
        QCOMPARE(again["data"]["c"]["tenant"]["version"], Json(2));
        QCOMPARE(again["data"]["c"]["plan"]["tenants"], Json(0));
        QCOMPARE(m_steps->fixture().actions("initech").count("tenant.edit"), 1);
        const Json found = ask("operator",
            R"({ tenants(filter: {tag: "vip"}) { totalCount } g: tenants(filter: {group: "Europe"}) { totalCount } })");
        QCOMPARE(found["data"]["tenants"]["totalCount"], Json(0));
        QCOMPARE(found["data"]["g"]["totalCount"], Json(0));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("word"); ///< of the message, or the rule
        const auto create = [](const char* name, const char* fields, const char* code, const char* word) {
            QTest::newRow(name) << QByteArray("createTenant(tenant: {") + fields + "})" << QByteArray(code)
                                << QByteArray(word);
        };
        const auto other = [](const char* name, const char* document, const char* code, const char* word) {
            QTest::newRow(name) << QByteArray(document) << QByteArray(code) << QByteArray(word);
        };
        create("id there", R"(id: "acme", name: "x")", "CONFLICT", "already");
        create("the platform's id", R"(id: "platform", name: "x")", "INVALID_ARGUMENT", "platform");
        create("no name", R"(id: "n", name: "  ")", "INVALID_ARGUMENT", "name");
        create("hidden characters", "id: \"n\", name: \"a\u202Eb\"", "INVALID_ARGUMENT", "seen");
        create("subdomain by case", R"(id: "n", name: "x", subdomain: "ACME")", "CONFLICT", "another tenant's");
        create("subdomain's look-alike", R"(id: "n", name: "x", subdomain: "gl0bex")", "CONFLICT", "looks like globex");
        create("rn for m", R"(id: "n", name: "x", subdomain: "acrne")", "CONFLICT", "looks like acme");
        create("reserved", R"(id: "n", name: "x", subdomain: "www")", "INVALID_ARGUMENT", "reserved");
        create("reserved by case", R"(id: "n", name: "x", subdomain: "API")", "INVALID_ARGUMENT", "reserved");
        create("like a reserved", R"(id: "n", name: "x", subdomain: "p1atforrn")", "INVALID_ARGUMENT", "looks like");
        create("not ASCII", "id: \"n\", name: \"x\", subdomain: \"аcme\"", "INVALID_ARGUMENT", "label");
        create("encoded", R"(id: "n", name: "x", subdomain: "xn--cme-5cd")", "INVALID_ARGUMENT", "encoded");
        create("dot", R"(id: "n", name: "x", subdomain: "a.b")", "INVALID_ARGUMENT", "label");
        create("hyphen first", R"(id: "n", name: "x", subdomain: "-a")", "INVALID_ARGUMENT", "label");
        create("64 bytes",
            R"(id: "n", name: "x", subdomain: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")",
            "INVALID_ARGUMENT", "label");
        create(
            "no such database", R"(id: "n", name: "x", binding: "dedicated:nowhere")", "INVALID_ARGUMENT", "database");
        create(
            "path for a database", R"(id: "n", name: "x", binding: "dedicated:../x")", "INVALID_ARGUMENT", "letters");
        create("too many tags",
            R"(id: "n", name: "x", tags: ["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20","21"])",
            "LIMIT_EXCEEDED", "20 tags");
        create("empty tag", R"(id: "n", name: "x", tags: [" "])", "INVALID_ARGUMENT", "tag");
        other("no such tenant", R"(suspendTenant(id: "nobody", reason: "r", expectedVersion: 1))", "NOT_FOUND",
            "no such");
        other(
            "no reason", R"(suspendTenant(id: "acme", reason: " ", expectedVersion: 1))", "INVALID_ARGUMENT", "reason");
        other("stale", R"(suspendTenant(id: "acme", reason: "r", expectedVersion: 7))", "CONFLICT", "version.stale");
        other("resume what runs", R"(resumeTenant(id: "acme", reason: "r", expectedVersion: 1))", "CONFLICT",
            "tenant.notSuspended");
        other("restore what runs", R"(restoreTenant(id: "acme", reason: "r", expectedVersion: 1))", "CONFLICT",
            "tenant.toArchive");
        other("purge what runs", R"(purgeTenant(id: "acme", confirmId: "acme", reason: "r", expectedVersion: 1))",
            "CONFLICT", "tenant.toArchive");
        other("purge not typed", R"(purgeTenant(id: "acme", confirmId: "Acme", reason: "r", expectedVersion: 1))",
            "INVALID_ARGUMENT", "purge.confirm");
        other("kept too long", R"(archiveTenant(id: "acme", reason: "r", keepDays: 366, expectedVersion: 1))",
            "INVALID_ARGUMENT", "365");
        other("bulk of nothing", R"(changeTenants(ids: [], change: {suspend: true}, reason: "r"))", "LIMIT_EXCEEDED",
            "5,000");
        other("bulk of two things", R"(changeTenants(ids: ["acme"], change: {suspend: true, plan: "x"}, reason: "r"))",
            "INVALID_ARGUMENT", "one of");
        other("bulk with one unknown",
            R"(changeTenants(ids: ["acme", "nobody"], change: {suspend: true}, reason: "r"))", "NOT_FOUND", "no such");
        other("versions missing",
            R"(changeTenants(ids: ["acme", "globex"], change: {suspend: true}, reason: "r", expectedVersions: [1]))",
            "INVALID_ARGUMENT", "version for each");
    }
    void refuses()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, word);
        const QByteArray dry = document.left(document.size() - 1) + ", dryRun: true)";
        const auto before = m_steps->fixture().actions("platform");
        for (const QByteArray& one : {dry, document}) {
            const Json answer = change(one);
            if (one == dry && word == "reason")
                continue; // a plan needs none yet
            QVERIFY2(answer["data"].is_null(), dumpJson(answer).constData());
            QCOMPARE(QByteArray::fromStdString(TenantSteps::codeOf(answer)), code);
            const QByteArray said = QByteArray::fromStdString(answer["errors"][0]["message"]);
            QVERIFY2(
                said.contains(word) || TenantSteps::ruleOf(answer) == word.toStdString(), dumpJson(answer).constData());
        }
        QCOMPARE(m_steps->fixture().actions("platform"), before);
    }
    void aConflictShowsBothSides()
    {
        const Json answer = change(R"(editTenant(id: "acme", edit: {name: "Mine"}, expectedVersion: 3))");
        const Json& why = answer["errors"][0]["extensions"];
        QCOMPARE(why["code"], Json("CONFLICT"));
        QCOMPARE(why["present"]["name"], Json("Acme Corp"));
        QCOMPARE(why["present"]["version"], Json(1));
        QCOMPARE(why["expectedVersion"], Json(3));
    }
    void aTokenIsOneChange()
    {
        const char* document = R"(suspendTenant(id: "acme", reason: "r", expectedVersion: 1, clientToken: "t1"))";
        const Json first = change(document);
        QCOMPARE(first["data"]["c"]["repeated"], Json(false));
        const Json second = change(document);
        QVERIFY2(!second.contains("errors"), dumpJson(second).constData());
        QCOMPARE(second["data"]["c"]["repeated"], Json(true));
        QCOMPARE(second["data"]["c"]["plan"], first["data"]["c"]["plan"]);
        QCOMPARE(m_steps->fixture().actions("acme").count("tenant.suspend"), 1);
        const Json other = change(R"(suspendTenant(id: "globex", reason: "r", expectedVersion: 1, clientToken: "t1"))");
        QCOMPARE(TenantSteps::ruleOf(other), "token.reused");
        // Somebody else's tokens are their own.
        const Json theirs = change(
            R"(suspendTenant(id: "globex", reason: "r", expectedVersion: 1, clientToken: "t1"))", "tomas.lindqvist");
        QCOMPARE(theirs["data"]["c"]["done"], Json(true));
    }
    void aDryRunTellsAndDoesNothing()
    {
        VERIFY_OK(m_steps->fixture().ingest("alice",
            {ServiceFixture::event("a", m_steps->fixture().clock().now().ms - 1000),
                ServiceFixture::event("b", m_steps->fixture().clock().now().ms - 2000, "mia")},
            "acme"));
        const auto entries = m_steps->fixture().actions("acme");
        const Json planned = change(R"(archiveTenant(id: "acme", reason: "", expectedVersion: 1, dryRun: true))");
        QVERIFY2(!planned.contains("errors"), dumpJson(planned).constData());
        const Json& plan = planned["data"]["c"]["plan"];
        QCOMPARE(plan["tenants"], Json(1));
        QCOMPARE(plan["members"].get<int>(), 4);
        QCOMPARE(plan["activePeople"].get<int>(), 2);
        QCOMPARE(plan["events"].get<int>(), 2);
        QCOMPARE(plan["auditEntries"].get<int>(), 2);
        QCOMPARE(plan["undo"], Json("restoreTenant"));
        QCOMPARE(plan["needsSecondPerson"], Json(false));
        QCOMPARE(planned["data"]["c"]["done"], Json(false));
        QCOMPARE(planned["data"]["c"]["rows"][0]["after"]["status"], Json("ARCHIVED"));
        QCOMPARE(planned["data"]["c"]["tenant"]["status"], Json("ACTIVE"));
        const Json made = change(R"(createTenant(tenant: {id: "dry", name: "x", subdomain: "dry"}, dryRun: true))");
        QVERIFY2(!made.contains("errors"), dumpJson(made).constData());
        QCOMPARE(ask("operator", R"({ tenant(id: "dry") { id } })")["data"]["tenant"], Json());
        QCOMPARE(m_steps->fixture().actions("acme"), entries);
    }
    void whatIsNotActiveIsRefusedByItsRule_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("suspended") << QByteArray(R"(suspendTenant(id: "acme", reason: "r", expectedVersion: 1))")
                                   << QByteArray("suspended");
        QTest::newRow("archived") << QByteArray(R"(archiveTenant(id: "acme", reason: "r", expectedVersion: 1))")
                                  << QByteArray("archived");
    }
    void whatIsNotActiveIsRefusedByItsRule()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, word);
        VERIFY_OK(m_steps->fixture().ingest("alice", {ServiceFixture::event("a", 1)}, "acme"));
        QVERIFY(!change(document).contains("errors"));
        const Json read = m_steps->fixture().ask("alice", Plane::Inference, "{ events { id } }", "acme");
        QCOMPARE(TenantSteps::codeOf(read), "FORBIDDEN");
        QVERIFY(QByteArray::fromStdString(read["detail"]).contains(word));
        const auto written = m_steps->fixture().ingest("alice", {ServiceFixture::event("b", 2)}, "acme");
        QVERIFY(!written);
        QCOMPARE(written.error().path, QStringLiteral("rule:tenant.") + QString::fromLatin1(word));
        QCOMPARE(
            TenantSteps::codeOf(m_steps->fixture().ask("alice", Plane::Platform, "{ tenants { totalCount } }", "acme")),
            "FORBIDDEN");
        // It is no attempt on another tenant, and it is written down.
        QVERIFY(m_steps->fixture().actions("acme").contains("permission.denied"));
        QVERIFY(!m_steps->fixture().actions("acme").contains("cross_tenant_access_attempt"));
        // Operators look, and change nothing in it.
        const Json looked =
            m_steps->fixture().ask("operator", Plane::Inference, "{ events { tenantId type } }", "acme");
        QCOMPARE(looked["data"]["events"].size(), size_t(1));
        QVERIFY(!m_steps->fixture().ingest("operator", {ServiceFixture::event("c", 3)}, "acme"));
        // Others go on.
        VERIFY_OK(m_steps->fixture().ingest("bob", {ServiceFixture::event("d", 4)}, "globex"));
        QVERIFY(m_steps->fixture().ask("dora", Plane::Inference, "{ events { id } }", "globex").contains("data"));
    }
    void restoringGivesBackWhatWas()
    {
        change(R"(suspendTenant(id: "acme", reason: "r", expectedVersion: 1))");
        const Json archived = change(R"(archiveTenant(id: "acme", reason: "r", keepDays: 10, expectedVersion: 2))");
        const int64_t now = m_steps->fixture().clock().now().ms;
        QCOMPARE(archived["data"]["c"]["tenant"]["purgeAfter"],
            Json(Timestamp{now + 10 * TenantSteps::kDay}.toRfc3339().toStdString()));
        QCOMPARE(TenantSteps::ruleOf(change(R"(editTenant(id: "acme", edit: {name: "x"}, expectedVersion: 3))")),
            "tenant.archived");
        const Json restored = change(R"(restoreTenant(id: "acme", reason: "r", expectedVersion: 3))");
        QCOMPARE(restored["data"]["c"]["tenant"]["status"], Json("SUSPENDED"));
        QCOMPARE(restored["data"]["c"]["tenant"]["purgeAfter"], Json());
    }
    void importersCannotBringBackWhatIsArchived()
    {
        change(R"(archiveTenant(id: "acme", reason: "r", expectedVersion: 1))");
        const auto importer = m_steps->fixture().service().bindImporter(SessionId("i"));
        for (const char* document : {R"(mutation { setTenantStatus(tenantId: "acme", status: ACTIVE) { status } })",
                 R"(mutation { putTenant(tenant: {id: "acme", name: "Back"}) { status } })"}) {
            const auto answer = await(importer->graphql(Plane::Platform, {document, {}, {}}, {}, {}));
            QVERIFY(answer && *answer);
            QVERIFY2((*answer)->contains("tenant.archived"), (*answer)->constData());
        }
    }
    void adminsChangeTheirOwnNameOnly()
    {
        const auto own = [&](const char* document) {
            return ask("alice", QByteArray("mutation { c: ") + document + " { done tenant { subdomain } } }", "acme");
        };
        const Json renamed =
            own(R"(editTenant(id: "acme", edit: {name: "Acme Ltd", subdomain: "acme-ltd"}, expectedVersion: 1))");
        QVERIFY2(!renamed.contains("errors"), dumpJson(renamed).constData());
        QCOMPARE(renamed["data"]["c"]["tenant"]["subdomain"], Json("acme-ltd"));
        QCOMPARE(TenantSteps::ruleOf(own(R"(editTenant(id: "acme", edit: {plan: "enterprise2"}, expectedVersion: 2))")),
            "tenant.ownFields");
        // What it gave up is kept for it, and for nobody else.
        QCOMPARE(
            TenantSteps::codeOf(change(R"(editTenant(id: "globex", edit: {subdomain: "acme"}, expectedVersion: 1))")),
            "CONFLICT");
        QVERIFY(!own(R"(editTenant(id: "acme", edit: {subdomain: "acme"}, expectedVersion: 2))").contains("errors"));
    }
    void othersSeeNothing_data()
    {
        QTest::addColumn<QByteArray>("document");
        for (const char* one :
            {R"(mutation { c: editTenant(id: "globex", edit: {name: "x"}, expectedVersion: 1) { done } })",
                R"(mutation { c: editTenant(id: "globex", edit: {name: "x"}, expectedVersion: 9, dryRun: true) { done } })",
                R"(mutation { c: suspendTenant(id: "globex", reason: "r", expectedVersion: 1, dryRun: true) { done } })",
                R"(mutation { c: changeTenants(ids: ["globex"], change: {plan: "x"}, reason: "r", dryRun: true) { done } })",
                R"({ c: pendingChanges(tenantId: "globex") { id } })",
                R"({ c: tenantCertificate(id: "globex") { at } })"})
            QTest::newRow(one) << QByteArray(one);
    }
    void othersSeeNothing()
    {
        QFETCH(QByteArray, document);
        const Json foreign = ask("alice", document, "acme");
        const Json absent = ask("alice", QByteArray(document).replace("globex", "nobody"), "acme");
        QCOMPARE(TenantSteps::codeOf(foreign), "FORBIDDEN");
        QVERIFY(foreign["data"].is_null() || foreign["data"]["c"].is_null());
        QCOMPARE(foreign["errors"][0]["message"], absent["errors"][0]["message"]);
        QCOMPARE(foreign["errors"][0]["extensions"], absent["errors"][0]["extensions"]);
    }
    void manyAreAllOrNone()
    {
        change(R"(suspendTenant(id: "globex", reason: "r", expectedVersion: 1))");
        const char* both = R"(changeTenants(ids: ["acme", "globex", "acme"], change: {suspend: true}, reason: "r"))";
        QCOMPARE(TenantSteps::ruleOf(change(both)), "tenant.active");
        QCOMPARE(ask("operator", R"({ tenant(id: "acme") { status } })")["data"]["tenant"]["status"], Json("ACTIVE"));
        const Json dry = change(QByteArray(both).replace("reason", "dryRun: true, reason"));
        QCOMPARE(dry["data"]["c"]["plan"]["problems"], Json(1));
        QCOMPARE(dry["data"]["c"]["plan"]["tenants"], Json(1));
        QCOMPARE(dry["data"]["c"]["rows"].size(), size_t(2));
        QCOMPARE(dry["data"]["c"]["rows"][1]["rule"], Json("tenant.active"));
        const Json tagged = change(
            R"(changeTenants(ids: ["acme", "globex"], change: {addTags: ["eu"], removeTags: ["x"]}, reason: "r"))");
        QVERIFY2(!tagged.contains("errors"), dumpJson(tagged).constData());
        QCOMPARE(tagged["data"]["c"]["done"], Json(true));
        const Json found = ask("operator", R"({ tenants(filter: {tag: "eu"}) { totalCount } })");
        QCOMPARE(found["data"]["tenants"]["totalCount"], Json(2));
    }

private:
    Json ask(const char* person, const QByteArray& query, const char* tenant = "")
    {
        return m_steps->ask(person, query, tenant);
    }
    Json change(const QByteArray& document, const char* person = "operator")
    {
        return m_steps->change(document, person);
    }

    std::unique_ptr<TenantSteps> m_steps;
};

QTEST_GUILESS_MAIN(TestTenantLife)
#include "tst_tenantlife.moc"
