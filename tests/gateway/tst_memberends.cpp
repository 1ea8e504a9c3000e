// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/doorfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <thread>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// At the front door: who is removed is out at once, with all that they had open; who comes with a code comes in with
/// nothing else.
class TestMemberEnds : public QObject {
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<DoorFixture>(); }
    void isOutAtOnce()
    {
        const auto theirs = listen("mia@acme");
        const auto others = listen("alice@acme");
        QVERIFY(theirs->isOpened && others->isOpened);
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("mia@acme"), "{ events { id } }").status, 200);
        const Json removed =
            change("alice@acme", R"(removeMember(tenantId: "acme", userId: "mia", expectedVersion: 1) { undoId })");
        QVERIFY2(!removed.contains("errors"), dumpJson(removed).constData());
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("mia@acme"), "{ events { id } }").status, 403);
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("mia@acme"), R"([{"type": "b"}])").status, 403);
        QVERIFY(spin([&] { return theirs->now([&] { return theirs->isComplete; }); }, 5000));
        QVERIFY(!others->now([&] { return others->isComplete; }));
        // Taken back, the same token opens the same doors.
        const Json undone = change("alice@acme",
            "undoMembers(tenantId: \"acme\", id: " + dumpJson(removed["data"]["removeMember"]["undoId"])
                + ") { done }");
        QVERIFY2(!undone.contains("errors"), dumpJson(undone).constData());
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("mia@acme"), "{ events { id } }").status, 200);
    }
    void aRoleIsLessAtOnce()
    {
        QCOMPARE(m_fixture->ingest(DoorFixture::claims("mia@acme"), R"([{"type": "b"}])").status, 200);
        change("alice@acme",
            R"(setMemberRole(tenantId: "acme", userId: "mia", role: viewer, expectedVersion: 1) { done })");
        const GatewayReply refused = m_fixture->ingest(DoorFixture::claims("mia@acme"), R"([{"type": "b"}])");
        QCOMPARE(refused.status, 403);
    }
    void aCodeOpensNothingElse()
    {
        const Json invited =
            change("alice@acme", R"(inviteMember(tenantId: "acme", email: "n@x.example", role: viewer) { code })");
        const QByteArray code = dumpJson(invited["data"]["inviteMember"]["code"]);
        const QByteArray accept = "acceptInvitation(code: " + code + ") { tenant }";
        for (const QByteArray& more : {accept + " x: acceptInvitation(code: \"y\") { tenant }",
                 accept + " saveImportPosition(import: \"i\", position: 1)",
                 QByteArray("... on Mutation { " + accept + " }")})
            QVERIFY2(!change("nora@", more).contains("data"), more.constData());
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("nora@"), "{ me { id } }", Plane::Platform).status, 403);
        const Json accepted = change("nora@", accept);
        QVERIFY2(accepted["data"]["acceptInvitation"]["tenant"] == "acme", dumpJson(accepted).constData());
        QCOMPARE(m_fixture->graphql(DoorFixture::claims("nora@acme"), "{ events { id } }").status, 200);
    }
    /// One file, two requests at the same time: whichever comes second finds what the first left.
    void twoAtOnceLeaveAnAdmin()
    {
        change("alice@acme",
            R"(setMemberRole(tenantId: "acme", userId: "mia", role: admin, expectedVersion: 1) { done })");
        std::atomic<int> refused = 0;
        const auto demote = [&](const char* who, const char* whom, int version) {
            const GatewayReply reply = m_fixture->graphql(DoorFixture::claims(who),
                "mutation { setMemberRole(tenantId: \"acme\", userId: \"" + QByteArray(whom)
                    + "\", role: viewer, expectedVersion: " + QByteArray::number(version) + ") { done } }",
                Plane::Platform);
            refused += reply.body.contains("member.lastAdmin") || reply.body.contains("permissions") ? 1 : 0;
        };
        std::thread one([&] { demote("alice@acme", "mia", 2); });
        std::thread two([&] { demote("mia@acme", "alice", 1); });
        one.join();
        two.join();
        QCOMPARE(refused.load(), 1);
    }

private:
    Json change(const char* bearer, const QByteArray& document)
    {
        return parseJson(
            m_fixture->graphql(DoorFixture::claims(bearer), "mutation { " + document + " }", Plane::Platform).body)
            .value_or(Json::object());
    }
    std::shared_ptr<KeptEvents> listen(const char* bearer)
    {
        auto sink = std::make_shared<KeptEvents>();
        m_fixture->door().subscribe(DoorFixture::claims(bearer), Plane::Inference,
            {"subscription { events { tenantId event { id } } }", {}, Json::object()}, {}, sink);
        if (!spin([&] { return sink->now([&] { return sink->isOpened || sink->refusal; }); }, 5000))
            qWarning("neither opened nor refused");
        return sink;
    }

    std::unique_ptr<DoorFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestMemberEnds)
#include "tst_memberends.moc"
