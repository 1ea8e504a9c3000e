// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/tenantsteps.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {
constexpr char kMemberFields[] =
    " { done repeated code undoId added changed removed unchanged refused member { tenantId userId name email role "
    "since"
    " version } invitation { tenantId id email role state expiresAt version acceptedBy } plan { tenants problems "
    "members"
    " activePeople entries needsSecondPerson undo } pending { id tenantId kind permission state version decidable "
    "whyNot"
    " digest } rows(first: 1000) { row userId name email outcome before after problem rule version } } ";
} // namespace

/// Each change of a membership by itself: what it answers, what it refuses and by which rule, and what is left of it.
class TestMembers : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_steps = std::make_unique<TenantSteps>(true);
        QVERIFY2(m_steps->fixture().problem().isEmpty(), qPrintable(m_steps->fixture().problem()));
    }
    void aWholeLife()
    {
        const Json planned =
            change(R"(inviteMember(tenantId: "acme", email: "Nora@ACME.Example", role: member, dryRun: true))");
        QVERIFY2(!planned.contains("errors"), dumpJson(planned).constData());
        QCOMPARE(planned["data"]["c"]["code"], Json());
        QCOMPARE(planned["data"]["c"]["plan"]["undo"], Json("revokeInvitation"));
        QCOMPARE(invitations().size(), size_t(0));
        const Json invited =
            change(R"(inviteMember(tenantId: "acme", email: "Nora@ACME.Example", role: member, clientToken: "i1"))");
        QVERIFY2(!invited.contains("errors"), dumpJson(invited).constData());
        const std::string code = invited["data"]["c"]["code"];
        QVERIFY(code.size() >= 26);
        QCOMPARE(invitations()[0]["state"], Json("INVITED"));
        QCOMPARE(invitations()[0]["email"], Json("Nora@acme.example"));
        // The code is shown once, and is nowhere in the file or the log.
        const Json again =
            change(R"(inviteMember(tenantId: "acme", email: "Nora@ACME.Example", role: member, clientToken: "i1"))");
        QCOMPARE(again["data"]["c"]["repeated"], Json(true));
        QCOMPARE(again["data"]["c"]["code"], Json());
        QVERIFY(!fileHas(QByteArray::fromStdString(code)));
        // Nora is a member of nothing: all she can do is accept.
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("nora", "{ me { id } }")), "FORBIDDEN");
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("nora", "{ memberships { totalCount } }")), "FORBIDDEN");
        const Json accepted = accept("nora", code);
        QVERIFY2(!accepted.contains("errors") && !accepted.contains("refused"), dumpJson(accepted).constData());
        QCOMPARE(
            accepted["data"]["a"], Json({{"tenant", "acme"}, {"userId", "nora"}, {"role", "member"}, {"version", 1}}));
        QCOMPARE(accept("nora", code)["data"]["a"]["version"], Json(1));
        QCOMPARE(TenantSteps::ruleOf(accept("vera", code)), "invitation.ended");
        QVERIFY(reads("nora"));
        QCOMPARE(TenantSteps::codeOf(
                     change(R"(setMemberRole(tenantId: "acme", userId: "nora", role: admin, expectedVersion: 9))")),
            "CONFLICT");
        const Json promoted =
            change(R"(setMemberRole(tenantId: "acme", userId: "nora", role: admin, expectedVersion: 1))");
        QVERIFY2(!promoted.contains("errors"), dumpJson(promoted).constData());
        QCOMPARE(promoted["data"]["c"]["member"]["version"], Json(2));
        QCOMPARE(promoted["data"]["c"]["rows"][0]["before"], Json("member"));
        const Json removed = change(R"(removeMember(tenantId: "acme", userId: "nora", expectedVersion: 2))");
        QVERIFY2(!removed.contains("errors"), dumpJson(removed).constData());
        QCOMPARE(removed["data"]["c"]["plan"]["undo"], Json("undoMembers"));
        QCOMPARE(removed["data"]["c"]["member"], Json());
        QVERIFY(!reads("nora"));
        // A code that was used opens nothing twice.
        QCOMPARE(TenantSteps::ruleOf(accept("nora", code)), "invitation.ended");
        QVERIFY(!reads("nora"));
        const Json undone = undo(removed);
        QVERIFY2(!undone.contains("errors"), dumpJson(undone).constData());
        QCOMPARE(undone["data"]["c"]["member"]["role"], Json("admin"));
        QCOMPARE(undone["data"]["c"]["member"]["email"], Json("Nora@acme.example"));
        QVERIFY(reads("nora"));
        QCOMPARE(TenantSteps::ruleOf(undo(removed)), "undo.gone");
        const auto actions = m_steps->fixture().actions("acme");
        for (const char* action : {"member.invite", "member.accept", "member.role", "member.remove", "member.undo"})
            QVERIFY2(actions.contains(action), action);
        QVERIFY(m_steps->fixture().actions("platform").contains("member.remove"));
    }
    void invitationsEnd()
    {
        const Json one = change(
            R"(inviteMember(tenantId: "acme", email: "a@b.example", role: viewer, expiresInDays: 1))")["data"]["c"];
        QCOMPARE(
            TenantSteps::ruleOf(change(R"(inviteMember(tenantId: "acme", email: "A@B.example", role: viewer))")), "");
        QCOMPARE(TenantSteps::ruleOf(change(R"(inviteMember(tenantId: "acme", email: "a@b.example", role: viewer))")),
            "invitation.there");
        m_steps->fixture().clock().set(Timestamp{m_steps->fixture().clock().now().ms + TenantSteps::kDay + 1});
        QCOMPARE(TenantSteps::ruleOf(accept("nora", one["code"])), "invitation.expired");
        const Json resent =
            change("resendInvitation(id: " + dumpJson(one["invitation"]["id"]) + ", expectedVersion: 1)");
        QVERIFY2(!resent.contains("errors"), dumpJson(resent).constData());
        QVERIFY(resent["data"]["c"]["code"] != one["code"]);
        QCOMPARE(resent["data"]["c"]["invitation"]["state"], Json("INVITED"));
        // The old code opens nothing any more.
        QCOMPARE(TenantSteps::codeOf(accept("nora", one["code"])), "NOT_FOUND");
        const QByteArray revoke = "revokeInvitation(id: " + dumpJson(one["invitation"]["id"]) + ", expectedVersion: ";
        QCOMPARE(TenantSteps::ruleOf(change(revoke + "1)")), "version.stale");
        QVERIFY(!change(revoke + "2)").contains("errors"));
        QCOMPARE(TenantSteps::ruleOf(accept("nora", resent["data"]["c"]["code"])), "invitation.ended");
        QCOMPARE(TenantSteps::ruleOf(change(revoke + "3)")), "invitation.ended");
        // Another tenant's admin finds none of it.
        const Json theirs = m_steps->ask("bob", "mutation { c: " + revoke + "3) { done } }", "globex");
        QCOMPARE(TenantSteps::codeOf(theirs), "NOT_FOUND");
    }
    void refusesAddresses_data()
    {
        QTest::addColumn<QByteArray>("email");
        for (const char* email : {"", "x", "a@b", "a b@c.example", "a@b@c.example", "@b.example", "a@", "a@.example",
                 "a@-b.example", "a@b-.example", ".a@b.example", "a..b@c.example", "a(b)@c.example", "a@b..example",
                 "a@b.example\\n", "a\\u202e@b.example", "a<b@c.example"})
            QTest::newRow(*email ? email : "empty") << QByteArray(email);
    }
    void refusesAddresses()
    {
        QFETCH(QByteArray, email);
        const Json answer = change("inviteMember(tenantId: \"acme\", email: \"" + email + "\", role: viewer)");
        if (email.endsWith("\\n")) // what stands around it is cut off
            QVERIFY2(!answer.contains("errors"), dumpJson(answer).constData());
        else
            QCOMPARE(TenantSteps::codeOf(answer), "INVALID_ARGUMENT");
    }
    void theLastAdminStays()
    {
        for (const char* document :
            {R"(setMemberRole(tenantId: "acme", userId: "alice", role: viewer, expectedVersion: 1))",
                R"(removeMember(tenantId: "acme", userId: "alice", expectedVersion: 1))",
                R"(changeMembers(tenantId: "acme", userIds: ["mia", "alice"], change: {remove: true}))",
                R"(importMembers(tenantId: "acme", rows: [{userId: "alice", role: "member"}]))"})
            QCOMPARE(TenantSteps::ruleOf(change(document)), "member.lastAdmin");
        const Json put = m_steps->ask("operator",
            R"(mutation { putMembers(tenantId: "acme", members: [{userId: "alice", role: viewer}]) { changed } })");
        QCOMPARE(TenantSteps::ruleOf(put), "member.lastAdmin");
        // Two admins at once: both are the last.
        QVERIFY(!change(R"(setMemberRole(tenantId: "acme", userId: "mia", role: admin, expectedVersion: 1))")
                     .contains("errors"));
        QCOMPARE(TenantSteps::ruleOf(
                     change(R"(changeMembers(tenantId: "acme", userIds: ["mia", "alice"], change: {role: member}))")),
            "member.lastAdmin");
        const Json preview = change(
            R"(changeMembers(tenantId: "acme", userIds: ["mia", "alice", "vera"], change: {role: member}, dryRun: true))");
        QCOMPARE(preview["data"]["c"]["refused"], Json(2));
        QCOMPARE(preview["data"]["c"]["rows"][2]["outcome"], Json("CHANGED"));
        // One after the other: the second finds it so.
        QVERIFY(!change(R"(removeMember(tenantId: "acme", userId: "alice", expectedVersion: 1))", "mia", "acme")
                     .contains("errors"));
        QCOMPARE(TenantSteps::ruleOf(change(R"(removeMember(tenantId: "acme", userId: "mia", expectedVersion: 2))")),
            "member.lastAdmin");
    }
    void importsAllOrNothing()
    {
        const QByteArray rows = R"([{userId: "mia", role: "admin"}, {email: "New@x.example", name: "New"},
            {userId: "vera", name: "Vera", role: "viewer"}, {userId: "bad", email: "no"}, {userId: "mia"},
            {userId: "eve", name: "=1+1"}, {userId: "odd", role: "owner"}, {name: "nobody"}])";
        const Json preview = change("importMembers(tenantId: \"acme\", dryRun: true, rows: " + rows + ")")["data"]["c"];
        const Json& said = preview["rows"];
        QCOMPARE(said.size(), size_t(8));
        const char* outcomes[] = {
            "CHANGED", "ADDED", "UNCHANGED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"};
        for (size_t i = 0; i < said.size(); ++i)
            QCOMPARE(said[i]["outcome"], Json(outcomes[i]));
        QCOMPARE(said[1]["userId"], Json("new@x.example"));
        QVERIFY(said[5]["problem"].get<std::string>().find("formula") != std::string::npos);
        QCOMPARE(preview["plan"]["problems"], Json(5));
        const auto before = m_steps->fixture().actions("acme");
        QCOMPARE(
            TenantSteps::codeOf(change("importMembers(tenantId: \"acme\", rows: " + rows + ")")), "INVALID_ARGUMENT");
        QCOMPARE(m_steps->fixture().actions("acme"), before);
        const Json done = change(
            R"(importMembers(tenantId: "acme", rows: [{userId: "mia", role: "admin"}, {email: "new@x.example"}]))");
        QVERIFY2(!done.contains("errors"), dumpJson(done).constData());
        QCOMPARE(m_steps->fixture().actions("acme").count("member.import"), 1);
        const Json undone = undo(done);
        QVERIFY2(!undone.contains("errors"), dumpJson(undone).constData());
        QCOMPARE(members()["mia"]["role"], Json("member"));
        QVERIFY(!members().contains("new@x.example"));
    }
    void anUndoIsOfWhatItWas()
    {
        const Json done = change(R"(changeMembers(tenantId: "acme", userIds: ["mia", "vera"], change: {role: admin}))");
        QVERIFY2(!done.contains("errors"), dumpJson(done).constData());
        QVERIFY(!change(R"(setMemberRole(tenantId: "acme", userId: "vera", role: member, expectedVersion: 2))")
                     .contains("errors"));
        QCOMPARE(TenantSteps::ruleOf(undo(done)), "version.stale");
        QCOMPARE(members()["mia"]["role"], Json("admin"));
    }
    void moreThanFiftyTakeTwoPersons()
    {
        QByteArray rows;
        for (int i = 0; i < 51; ++i)
            rows += "{userId: \"u" + QByteArray::number(i) + "\"}";
        const Json asked = change("importMembers(tenantId: \"acme\", rows: [" + rows + "])");
        QVERIFY2(!asked.contains("errors"), dumpJson(asked).constData());
        const Json pending = asked["data"]["c"]["pending"];
        QCOMPARE(asked["data"]["c"]["done"], Json(false));
        QCOMPARE(pending["kind"], Json("members.bulk"));
        QCOMPARE(members().size(), size_t(4));
        // Of the tenant itself an admin decides; made an admin after the question, nobody does.
        QVERIFY(!change(R"(setMemberRole(tenantId: "acme", userId: "mia", role: admin, expectedVersion: 1))")
                     .contains("errors"));
        m_steps->fixture().clock().advance(1000);
        QVERIFY(!change(R"(setMemberRole(tenantId: "acme", userId: "vera", role: admin, expectedVersion: 1))")
                     .contains("errors"));
        const QByteArray decide = TenantSteps::decideDocument(pending, true, "ok");
        QCOMPARE(TenantSteps::ruleOf(m_steps->ask("vera", decide, "acme")), "change.voteAge");
        const Json decided = m_steps->ask("alice", decide, "acme");
        QVERIFY2(!decided.contains("errors"), dumpJson(decided).constData());
        QCOMPARE(members().size(), size_t(55));
    }
    void thousandsAtOnce()
    {
        constexpr size_t kRows = 2000; // of what is linear in them
        Json rows = Json::array();
        for (size_t i = 0; i < kRows; ++i)
            rows.push_back(
                {{"userId", "user-" + std::to_string(i)}, {"email", "p" + std::to_string(i) + "@x.example"}});
        const auto import = [&](bool dryRun) {
            return m_steps->fixture().ask("operator", Plane::Platform,
                "mutation ($rows: [MemberRowInput!]!, $dry: Boolean) { c: importMembers(tenantId: \"acme\", rows: "
                "$rows,"
                " dryRun: $dry) { added pending { id version } rows(first: 10000) { row outcome } } }",
                "", {{"rows", rows}, {"dry", dryRun}})["data"]["c"];
        };
        QCOMPARE(import(true)["rows"].size(), kRows);
        const Json asked = import(false);
        QCOMPARE(m_steps->decide(asked["pending"], true, "tomas.lindqvist")["data"]["c"]["state"], Json("APPLIED"));
        QCOMPARE(members().size(), size_t(1000)); // as many as it asks for
    }
    void whatMovedOnIsStale()
    {
        QByteArray rows = "{userId: \"mia\", role: \"viewer\"}";
        for (int i = 0; i < 51; ++i)
            rows += "{userId: \"u" + QByteArray::number(i) + "\"}";
        const Json pending = change("importMembers(tenantId: \"acme\", rows: [" + rows + "])")["data"]["c"]["pending"];
        QVERIFY(!change(R"(setMemberRole(tenantId: "acme", userId: "mia", role: admin, expectedVersion: 1))")
                     .contains("errors"));
        QCOMPARE(m_steps->decide(pending, true, "tomas.lindqvist")["data"]["c"]["state"], Json("STALE"));
        QCOMPARE(members().size(), size_t(4));
    }
    void rolesOnThePlatform()
    {
        const char* grant =
            R"(mutation { c: grantPlatformRole(userId: "nora", role: operator, reason: "on call") { id kind version decidable } })";
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("alice", grant, "acme")), "FORBIDDEN");
        const Json asked = m_steps->ask("operator", grant)["data"]["c"];
        QCOMPARE(asked["kind"], Json("platform.role"));
        QCOMPARE(m_steps->ask("operator", grant)["data"]["c"]["id"], asked["id"]);
        QCOMPARE(TenantSteps::ruleOf(m_steps->decide(asked, true, "operator")), "change.secondPerson");
        const Json second = m_steps->ask("tomas.lindqvist",
            R"(mutation { c: revokePlatformRole(userId: "operator", role: operator, reason: "left") { id version } })")
                                ["data"]["c"];
        m_steps->fixture().clock().advance(1000);
        QCOMPARE(m_steps->decide(asked, true, "tomas.lindqvist")["data"]["c"]["state"], Json("APPLIED"));
        // Nora is an operator now, but was none when it was asked for.
        QCOMPARE(TenantSteps::ruleOf(m_steps->decide(second, true, "nora")), "change.voteAge");
        QVERIFY(m_steps->fixture().actions("platform").contains("platform.role.grant"));
        const Json roles = m_steps->ask("nora", "{ platformRoles { userId role since } }")["data"]["platformRoles"];
        QVERIFY(std::any_of(roles.begin(), roles.end(), [](const Json& one) { return one["userId"] == "nora"; }));
        for (const char* who : {"nora", "tomas.lindqvist"}) {
            const Json leaving = m_steps->ask("operator",
                QByteArray("mutation { c: revokePlatformRole(userId: \"") + who
                    + "\", role: operator, reason: \"left\") { id version } }");
            QVERIFY2(!leaving.contains("errors"), dumpJson(leaving).constData());
            QCOMPARE(m_steps->decide(leaving["data"]["c"], true, who)["data"]["c"]["state"], Json("APPLIED"));
        }
        QCOMPARE(
            TenantSteps::ruleOf(m_steps->ask("operator",
                R"(mutation { c: revokePlatformRole(userId: "operator", role: operator, reason: "left") { id } })")),
            "platform.lastOperator");
    }
    void onePersonHasManyHats()
    {
        const char* query =
            R"({ person(userId: "dora") { id name memberships { tenantId role } platformRoles { role } } })";
        QCOMPARE(m_steps->ask("operator", query)["data"]["person"]["memberships"].size(), size_t(2));
        const Json theirs = m_steps->ask("alice", query, "acme")["data"]["person"];
        QCOMPARE(theirs["memberships"], Json::array({{{"tenantId", "acme"}, {"role", "member"}}}));
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("vera", query, "acme")), "FORBIDDEN");
        QCOMPARE(m_steps->ask("alice", R"({ person(userId: "bob") { id } })", "acme")["data"]["person"], Json());
    }
    void staleMembersAreFound()
    {
        const auto count = [&] {
            return m_steps->ask("operator",
                R"({ memberships(filter: {tenantId: "acme", staleDays: 30}) { totalCount } })")["data"]["memberships"]
                                                                                               ["totalCount"];
        };
        QCOMPARE(count(), Json(0));
        m_steps->fixture().clock().set(Timestamp{m_steps->fixture().clock().now().ms + 31 * TenantSteps::kDay});
        VERIFY_OK(m_steps->fixture().ingest(
            "mia", {ServiceFixture::event("a", m_steps->fixture().clock().now().ms, "mia")}, "acme"));
        QCOMPARE(count(), Json(3));
    }
    void whoLacksItAsksForIt()
    {
        const Json refused = m_steps->ask("vera",
            R"(mutation { removeMember(tenantId: "acme", userId: "mia", expectedVersion: 1) { done } })", "acme");
        const Json& why = refused["errors"][0]["extensions"];
        QCOMPARE(why["rule"], Json("permissions"));
        QCOMPARE(why["missing"], Json("member.manage"));
        QCOMPARE(why["whoCanGrant"], Json::array({"admin", "operator"}));
        const char* ask =
            R"(mutation { c: askPermission(tenantId: "acme", permission: "write", reason: "I load events") { id version permission tenantId } })";
        const Json asked = m_steps->ask("vera", ask, "acme");
        QVERIFY2(!asked.contains("errors"), dumpJson(asked).constData());
        QCOMPARE(m_steps->ask("vera", ask, "acme")["data"]["c"]["id"], asked["data"]["c"]["id"]);
        const QByteArray decide = TenantSteps::decideDocument(asked["data"]["c"], true, "ok");
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("vera", decide, "acme")), "FORBIDDEN");
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("mia", decide, "acme")), "FORBIDDEN");
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("bob", decide, "globex")), "NOT_FOUND");
        const Json decided = m_steps->ask("alice", decide, "acme");
        QVERIFY2(!decided.contains("errors"), dumpJson(decided).constData());
        QCOMPARE(decided["data"]["c"]["state"], Json("APPLIED"));
        QCOMPARE(members()["vera"]["role"], Json("member"));
        QCOMPARE(TenantSteps::ruleOf(m_steps->ask("vera", ask, "acme")), "permission.had");
        // Of the platform's own, an operator.
        const Json above = m_steps->ask("mia",
            R"(mutation { c: askPermission(tenantId: "platform", permission: "audit.review", reason: "r") { id version } })",
            "acme");
        QVERIFY2(!above.contains("errors"), dumpJson(above).constData());
        const QByteArray decideAbove = TenantSteps::decideDocument(above["data"]["c"], true, "ok");
        QCOMPARE(TenantSteps::codeOf(m_steps->ask("alice", decideAbove, "acme")), "NOT_FOUND");
        QCOMPARE(m_steps->ask("operator", decideAbove)["data"]["c"]["state"], Json("APPLIED"));
        const Json roles = m_steps->ask("operator", "{ platformRoles { userId role } }")["data"]["platformRoles"];
        QVERIFY(std::find(roles.begin(), roles.end(), Json({{"userId", "mia"}, {"role", "auditor"}})) != roles.end());
    }
    void nobodyElseChangesMembers()
    {
        for (const char* document : {R"(inviteMember(tenantId: "globex", email: "a@b.example", role: admin) { done })",
                 R"(removeMember(tenantId: "globex", userId: "bob", expectedVersion: 1) { done })",
                 R"(importMembers(tenantId: "globex", rows: [{userId: "alice", role: "admin"}]) { done })",
                 R"(undoMembers(tenantId: "globex", id: "x") { done })"})
            QCOMPARE(TenantSteps::codeOf(m_steps->ask("alice", QByteArray("mutation { ") + document + " }", "acme")),
                "FORBIDDEN");
    }

private:
    Json change(const QByteArray& document, const char* person = "operator", const char* tenant = "")
    {
        return m_steps->ask(person, "mutation { c: " + document + kMemberFields + "}", tenant);
    }
    Json accept(const char* person, const Json& code)
    {
        return m_steps->ask(person,
            "mutation { a: acceptInvitation(code: " + dumpJson(code) + ") { tenant userId role version } }",
            qstrcmp(person, "vera") == 0 ? "acme" : "");
    }
    Json undo(const Json& done)
    {
        return change("undoMembers(tenantId: \"acme\", id: " + dumpJson(done["data"]["c"]["undoId"]) + ")");
    }
    Json invitations()
    {
        return m_steps->ask("operator",
            R"({ invitations(tenantId: "acme") { nodes { id email state } } })")["data"]["invitations"]["nodes"];
    }
    Json members()
    {
        Json all = Json::object();
        const Json answer = m_steps->ask("operator",
            R"({ memberships(filter: {tenantId: "acme"}, first: 1000) { nodes { userId role version } } })");
        for (const Json& node : answer["data"]["memberships"]["nodes"])
            all[node["userId"].get<std::string>()] = node;
        return all;
    }
    bool reads(const char* person)
    {
        return m_steps->fixture().ask(person, Plane::Inference, "{ events { id } }", "acme").contains("data");
    }
    bool fileHas(const QByteArray& text)
    {
        for (const char* name : {"/tenantry.db", "/tenantry.db-wal"}) {
            QFile file(m_steps->fixture().folder() + QLatin1String(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

    std::unique_ptr<TenantSteps> m_steps;
};

QTEST_GUILESS_MAIN(TestMembers)
#include "tst_members.moc"
