// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/servicefixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

class TestPlatformPlane : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>(true);
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    }
    void listsTenantsAndMembers()
    {
        const Json answer = ask("operator", R"({ tenants { totalCount nodes { tenantId id name memberCount hourly } }
            memberships(filter: {tenantId: "acme"}) { totalCount nodes { tenantId userId role } }
            overview { tenantCount memberCount auditEntries } me { id roles { tenantId role } } people { id } })");
        QVERIFY2(!answer.contains("errors"), dumpJson(answer).constData());
        const Json& data = answer["data"];
        QCOMPARE(data["tenants"]["totalCount"].get<int>(), 2);
        QCOMPARE(data["tenants"]["nodes"][0]["hourly"].size(), size_t(24));
        QCOMPARE(data["memberships"]["totalCount"].get<int>(), 4);
        QCOMPARE(data["overview"]["tenantCount"].get<int>(), 2);
        QCOMPARE(dumpJson(data["me"]["roles"]), R"([{"role":"operator","tenantId":"platform"}])");
        QCOMPARE(data["people"].size(), size_t(3));
    }
    void auditsWhatChangesAndOnlyThat()
    {
        const auto acme = m_fixture->actions("acme");
        QVERIFY(acme.contains("tenant.create"));
        QVERIFY(acme.contains("member.put"));
        const char* edit = R"(mutation { putTenant(tenant: {id: "acme", name: "Acme Inc"}) { name plan subdomain } })";
        const Json edited = ask("operator", edit);
        QCOMPARE(
            dumpJson(edited["data"]["putTenant"]), R"({"name":"Acme Inc","plan":"enterprise","subdomain":"acme"})");
        ask("operator", edit);
        QCOMPARE(m_fixture->actions("acme").count("tenant.edit"), 1);
        const Json denied = ask("alice", edit, "acme");
        QVERIFY(denied["data"].is_null());
    }
    void suspendsAndResumes()
    {
        const char* set =
            "mutation ($s: TenantStatus!) { setTenantStatus(tenantId: \"acme\", status: $s, reason: \"unpaid\") "
            "{ status } }";
        QCOMPARE(
            ask("operator", set, "", {{"s", "SUSPENDED"}})["data"]["setTenantStatus"]["status"], Json("SUSPENDED"));
        QCOMPARE(m_fixture->ask("alice", Plane::Inference, "{ events { id } }", "acme")["refused"], Json("FORBIDDEN"));
        ask("operator", set, "", {{"s", "ACTIVE"}});
        QVERIFY(m_fixture->ask("alice", Plane::Inference, "{ events { id } }", "acme").contains("data"));
        QVERIFY(m_fixture->actions("acme").contains("tenant.suspend"));
        QVERIFY(m_fixture->actions("acme").contains("tenant.resume"));
    }
    void holdsTenantPeopleToTheirTenant()
    {
        const Json own = ask("alice", R"({ tenants { nodes { id } } memberships { nodes { tenantId } }
            auditPage { nodes { tenantId } } })",
            "acme");
        QVERIFY2(!own.contains("errors"), dumpJson(own).constData());
        QVERIFY(!dumpJson(own["data"]).contains("globex"));
        QCOMPARE(
            ask("alice", "{ overview { tenantCount } }", "acme")["errors"][0]["extensions"]["code"], Json("FORBIDDEN"));
        const Json foreign = ask("alice", R"({ memberships(filter: {tenantId: "globex"}) { totalCount } })", "acme");
        QVERIFY(foreign["data"].is_null());
        const Json put = ask(
            "alice", R"(mutation { putMembers(tenantId: "globex", members: [{userId: "x"}]) { changed } })", "acme");
        QVERIFY(put["data"].is_null());
        const Json vera = ask("vera", "{ auditPage { totalCount } }", "acme");
        QCOMPARE(bytesMember(vera["errors"][0]["extensions"], "missing"), "audit.read");
    }
    void auditorsSeeListsAndNoData()
    {
        const Json lists = ask("ines.okafor",
            "{ tenants { totalCount } auditPage { totalCount } breaches { id }"
            " bindings { nodes { name tenantCount } } }");
        QVERIFY2(!lists.contains("errors"), dumpJson(lists).constData());
        QCOMPARE(dumpJson(lists["data"]["bindings"]["nodes"]), R"([{"name":"shared","tenantCount":2}])");
        QVERIFY(ask("ines.okafor", "{ eventPage { totalCount } }")["data"].is_null());
        const Json events = m_fixture->ask("ines.okafor", Plane::Inference, "{ events { id } }", "acme");
        QVERIFY(events["data"].is_null());
    }
    void keepsCasesOfBreaches()
    {
        const char* report = R"(mutation { reportBreach(breach: {askedBy: "acme", owner: "globex", kind: FOREIGN_RECORD,
            path: "data.events[0]", digest: "d1", count: 2}) { id version state owner tenantId } })";
        const Json first = ask("alice", report, "acme");
        QVERIFY2(!first.contains("errors"), dumpJson(first).constData());
        const Json breach = first["data"]["reportBreach"];
        QVERIFY(breach["owner"] != Json("globex"));
        QCOMPARE(ask("alice", report, "acme")["data"]["reportBreach"]["id"], breach["id"]);
        QCOMPARE(m_fixture->actions("acme").count("isolation.breach"), 1);
        QCOMPARE(m_fixture->actions("platform").count("isolation.breach"), 1);
        QVERIFY(!m_fixture->actions("globex").contains("isolation.breach"));
        const char* acknowledge =
            "mutation ($id: ID!, $v: Int!) { acknowledgeBreach(id: $id, expectedVersion: $v) { state version owner } }";
        const Json seen = ask("operator", acknowledge, "", {{"id", breach["id"]}, {"v", 1}});
        QCOMPARE(
            dumpJson(seen["data"]["acknowledgeBreach"]), R"({"owner":"globex","state":"ACKNOWLEDGED","version":2})");
        const Json stale = ask("operator", acknowledge, "", {{"id", breach["id"]}, {"v", 1}});
        QCOMPARE(stale["errors"][0]["extensions"]["code"], Json("CONFLICT"));
        const char* close =
            "mutation ($id: ID!, $c: String!) { closeBreach(id: $id, cause: $c, expectedVersion: 2) { state cause } }";
        QVERIFY(ask("operator", close, "", {{"id", breach["id"]}, {"c", " "}})["data"].is_null());
        QCOMPARE(ask("operator", close, "", {{"id", breach["id"]}, {"c", "fixed"}})["data"]["closeBreach"]["state"],
            Json("CLOSED"));
    }
    void importPositionsAreTheImportersAndOperatorsOnly()
    {
        const char* save = "mutation ($p: JSON) { saveImportPosition(import: \"abc\", position: $p) }";
        const char* read = "{ importPosition(import: \"abc\") }";
        QVERIFY(ask("alice", save, "acme", {{"p", {{"records", 7}}}}).contains("errors"));
        QVERIFY(ask("alice", read, "acme").contains("errors"));
        QCOMPARE(ask("operator", read)["data"]["importPosition"], Json());
        QCOMPARE(ask("operator", save, "", {{"p", {{"records", 7}}}})["data"]["saveImportPosition"], Json(true));
        QCOMPARE(ask("operator", read)["data"]["importPosition"], (Json{{"records", 7}}));
        QVERIFY(ask("operator", save, "", {{"p", std::string(5000, 'x')}}).contains("errors"));
        QCOMPARE(ask("operator", save, "", {{"p", nullptr}})["data"]["saveImportPosition"], Json(true));
        QCOMPARE(ask("operator", read)["data"]["importPosition"], Json());
    }
    void importerWritesAndDoesNotRead()
    {
        const auto importer = m_fixture->service().bindImporter(SessionId("i"));
        TenantContext acme;
        acme.tenantId = TenantId("acme");
        const auto stored = await(importer->ingestBatch({ServiceFixture::event("x", 1)}, Json::object(), acme));
        QVERIFY(stored);
        VERIFY_OK(*stored);
        const auto read = await(importer->graphql(Plane::Inference, {"{ events { id } }", {}, {}}, acme, {}));
        QVERIFY(read);
        VERIFY_OK(*read);
        QVERIFY((*read)->contains("FORBIDDEN"));
        const auto made = await(importer->graphql(Plane::Platform,
            {"mutation { putTenant(tenant: {id: \"#en.wikipedia\", name: \"English Wikipedia\"}) { id } }", {}, {}}, {},
            {}));
        QVERIFY(made);
        VERIFY_OK(*made);
        QVERIFY2(!(*made)->contains("errors"), (*made)->constData());
    }
    void operatorsReadEventsOfAllOrOne()
    {
        VERIFY_OK(m_fixture->ingest("alice", {ServiceFixture::event("a", 1)}, "acme"));
        VERIFY_OK(m_fixture->ingest("bob", {ServiceFixture::event("b", 2)}, "globex"));
        const Json all =
            ask("operator", "{ eventPage { totalCount nodes { tenantId raw } } eventAnchors { position } }");
        QVERIFY2(!all.contains("errors"), dumpJson(all).constData());
        QCOMPARE(all["data"]["eventPage"]["nodes"].size(), size_t(2));
        const Json one = ask("operator", R"({ eventPage(filter: {tenantId: "acme"}) { nodes { tenantId } } })");
        QCOMPARE(dumpJson(one["data"]["eventPage"]["nodes"]), R"([{"tenantId":"acme"}])");
    }

private:
    Json ask(const char* person, const char* query, const char* tenant = "", Json variables = Json::object())
    {
        return m_fixture->ask(person, Plane::Platform, query, tenant, std::move(variables));
    }

    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestPlatformPlane)
#include "tst_platformplane.moc"
