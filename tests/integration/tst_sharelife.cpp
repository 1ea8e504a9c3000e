// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/servedworkspace.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The whole life of one grant over HTTP: asked, narrowed, approved by both, read, extended, suspended, resumed,
/// revoked, proven to have ended, and told in three ledgers.
class TestShareLife : public QObject {
    Q_OBJECT

    std::unique_ptr<ServedWorkspace> m;
    QHash<QByteArray, QByteArray> m_tokens;
    int m_steps = 0;

    Json ask(const char* person, const QByteArray& tenant, const QString& path, const QByteArray& query)
    {
        const QByteArray who = person + ('@' + tenant);
        if (!m_tokens.contains(who))
            m_tokens[who] = m->token(person, tenant);
        const Json body = {{"query", query.toStdString()}};
        return m->post(path, dumpJson(body), {ServedWorkspace::bearer(m_tokens[who])}).json();
    }
    Json step(const char* person, const QByteArray& tenant, QByteArray query)
    {
        query.replace("$T", "clientToken: \"t" + QByteArray::number(++m_steps) + '"');
        return ask(person, tenant, QStringLiteral("/platform/graphql"), query);
    }
    Json read(const QByteArray& fields)
    {
        return ask("bob", "globex", QStringLiteral("/graphql"), "{ sharedWithMe { tenantId grantId " + fields + " } }");
    }
    Json grantNow(const QByteArray& id)
    {
        const Json answer = step(
            "bob", "globex", "{ shareGrant(id: \"" + id + "\") { state version expiresAt receipt { asked denied } } }");
        return answer.contains("data") && answer["data"].is_object() ? answer["data"]["shareGrant"] : answer;
    }
    bool becomes(const QByteArray& id, const char* state)
    {
        return spin([&] { return bytesMember(grantNow(id), "state") == state; }, 10'000);
    }

private slots:
    void initTestCase()
    {
        m = std::make_unique<ServedWorkspace>();
        QVERIFY2(m->problem().isEmpty(), qPrintable(m->problem()));
        const Json made = step("operator", "platform", R"(mutation {
            a: putMembers(tenantId: "acme", members: [{userId: "anna", role: admin}]) { changed }
            b: putMembers(tenantId: "globex", members: [{userId: "cara", role: admin}]) { changed } })");
        QVERIFY2(!made.contains("errors") && made.contains("data"), dumpJson(made).constData());
        m->service().clock().advance(1000);
        const auto taken = m->post(QStringLiteral("/api/events"),
            R"([{"id":"e1","type":"inference.call","data":{"model":"m"}},{"id":"e2","type":"page.view"}])",
            {ServedWorkspace::bearer(m->token("alice", "acme"))});
        QCOMPARE(taken.status, 200);
    }
    void wholeLife()
    {
        const Json asked = step("bob", "globex",
            R"(mutation { requestShare(provider: "acme", reason: "compare models", ticket: "T-1", scope: {resources: ["events"], fields: ["events.data"]}, $T) { id state } })");
        QVERIFY2(!asked.contains("errors"), dumpJson(asked).constData());
        const QByteArray id = bytesMember(asked["data"]["requestShare"], "id");
        QVERIFY(read("events { id }")["data"]["sharedWithMe"].empty());

        const Json narrowed = step("alice", "acme",
            "mutation { decideShare(id: \"" + id
                + "\", decision: APPROVE, narrow: {resources: [\"events\"], fields: [\"events.data\"], types: "
                  "[\"inference.*\"]}, expectedVersion: 1, $T) { version state } }");
        QCOMPARE(narrowed["data"]["decideShare"]["version"], Json(2));
        const Json approved = step("cara", "globex",
            "mutation { decideShare(id: \"" + id
                + "\", decision: APPROVE, expectedVersion: 2, $T) { state grantId } }");
        QCOMPARE(bytesMember(approved["data"]["decideShare"], "state"), "APPROVED");
        const QByteArray grant = bytesMember(approved["data"]["decideShare"], "grantId");
        QVERIFY(becomes(grant, "ACTIVE"));

        const Json shown = read("events { tenantId id data }");
        QVERIFY2(!shown.contains("errors"), dumpJson(shown).constData());
        QCOMPARE(shown["data"]["sharedWithMe"][0]["events"].size(), size_t(1));
        QCOMPARE(bytesMember(shown["data"]["sharedWithMe"][0]["events"][0], "id"), "e1");
        QVERIFY(!dumpJson(shown).contains("_tenantry"));

        const auto change = [&](const char* who, const char* tenant, const char* what) {
            const QByteArray version = QByteArray::number(grantNow(grant)["version"].get<int>());
            return step(who, tenant,
                QByteArray("mutation { ") + what + "(grantId: \"" + grant
                    + "\", reason: \"r\", expectedVersion: " + version + ", $T) { state } }");
        };
        QVERIFY(!change("alice", "acme", "suspendShare").contains("errors"));
        QVERIFY(read("events { id }")["data"]["sharedWithMe"].empty());
        QVERIFY(change("bob", "globex", "resumeShare").contains("errors"));
        QVERIFY(!change("anna", "acme", "resumeShare").contains("errors"));
        QCOMPARE(read("events { id }")["data"]["sharedWithMe"].size(), size_t(1));

        const Json revoked = change("alice", "acme", "revokeShare");
        QVERIFY2(!revoked.contains("errors"), dumpJson(revoked).constData());
        QVERIFY(read("events { id }")["data"]["sharedWithMe"].empty());
        QVERIFY(becomes(grant, "REVOKED"));
        const Json receipt = grantNow(grant)["receipt"];
        QVERIFY(receipt["asked"].get<int>() > 0);
        QCOMPARE(receipt["asked"], receipt["denied"]);

        const std::vector<std::string> life{"share.request", "share.narrow", "share.approve", "share.approve",
            "share.approved", "share.grant", "share.activate", "share.suspend", "share.resume", "share.revoke",
            "share.revoked"};
        const Json history = step(
            "alice", "acme", "{ shareHistory(requestId: \"" + id + "\", grantId: \"" + grant + "\") { action id } }");
        std::vector<std::string> told;
        for (const Json& one : history["data"]["shareHistory"])
            told.insert(told.begin(), one["action"].get<std::string>());
        QCOMPARE(told, life);
        // Each step once in each of the three logs.
        for (const char* log : {"acme", "globex", "platform"}) {
            const Json page = step("operator", "platform",
                QByteArray("{ auditPage(filter: {tenantId: \"") + log
                    + "\", actions: [\"share.*\"]}, first: 200) { nodes { tenantId entry } } }");
            const QByteArray entries = dumpJson(page);
            for (const Json& one : history["data"]["shareHistory"])
                QCOMPARE(entries.count(bytesMember(one, "id")), 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestShareLife)
#include "tst_sharelife.moc"
