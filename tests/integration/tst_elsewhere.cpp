// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/servedworkspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The seed's third method with a service elsewhere: globex is served by another server, and what that answers is
/// looked at before it goes on.
class TestElsewhere : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ServedWorkspace> m_there;
    std::unique_ptr<ServedWorkspace> m_here;

    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    ServedWorkspace::Answer ask(ServedWorkspace& whom, const char* person, const char* tenant, const char* query)
    {
        return whom.post(QStringLiteral("/graphql"), dumpJson(Json{{"query", query}}),
            {ServedWorkspace::bearer(whom.token(person, tenant))});
    }

private slots:
    void initTestCase()
    {
        m_there = std::make_unique<ServedWorkspace>();
        QVERIFY2(m_there->problem().isEmpty(), qPrintable(m_there->problem()));
        write(QStringLiteral("token"), m_there->token("bob", "globex"));
        write(QStringLiteral("wrangler.toml"),
            "[[services]]\nbinding = \"INFERENCE_UI_GLOBEX\"\nservice = \"g\"\n"
            "[tenantry.bindings.INFERENCE_UI_GLOBEX]\nurl = \""
                + m_there->url().toUtf8() + "\"\ntoken_file = \"token\"\n");
        ServeConfig config = ServedWorkspace::unlimited();
        config.wranglerFile = m_folder.filePath(QStringLiteral("wrangler.toml"));
        m_here = std::make_unique<ServedWorkspace>(config);
        QVERIFY2(m_here->problem().isEmpty(), qPrintable(m_here->problem()));
    }
    void aRoutedTenantIsServedFromThereOnly()
    {
        const auto taken = m_here->post(QStringLiteral("/api/events"), R"([{"type":"g","id":"g1"}])",
            {ServedWorkspace::bearer(m_here->token("bob", "globex"))});
        QVERIFY2(taken.status == 200, taken.body.constData());
        const auto through = ask(*m_here, "bob", "globex", "{ events { id tenantId } }");
        QVERIFY2(through.status == 200, through.body.constData());
        QCOMPARE(through.json()["data"]["events"].dump(), std::string(R"([{"id":"g1","tenantId":"globex"}])"));
        QVERIFY(!through.body.contains("_tenantry"));
        QVERIFY(ask(*m_there, "bob", "globex", "{ events { id } }").body.contains("g1"));
        // The others stay here.
        QVERIFY(!ask(*m_here, "alice", "acme", "{ events { id } }").body.contains("g1"));
        QCOMPARE(ask(*m_here, "alice", "globex", "{ events { id } }").status, 403);
    }
    void theRestGoesToTheDefaultElsewhere()
    {
        write(QStringLiteral("rest.toml"),
            "[[services]]\nbinding = \"INFERENCE_UI\"\nservice = \"all\"\n"
            "[tenantry.bindings.INFERENCE_UI]\nurl = \""
                + m_there->url().toUtf8() + "\"\ntoken_file = \"token\"\n");
        ServeConfig config = ServedWorkspace::unlimited();
        config.wranglerFile = m_folder.filePath(QStringLiteral("rest.toml"));
        ServedWorkspace here(config);
        QVERIFY2(here.problem().isEmpty(), qPrintable(here.problem()));
        const auto through = ask(here, "bob", "globex", "{ events { id tenantId } }");
        QCOMPARE(through.json()["data"]["events"].dump(), std::string(R"([{"id":"g1","tenantId":"globex"}])"));
        // Who may is still said here, before anybody is asked there.
        QCOMPARE(ask(here, "alice", "globex", "{ events { id } }").status, 403);
    }
    void itsLeakIsASecurityErrorHere()
    {
        QVERIFY(m_there->service().sql(QStringLiteral("UPDATE event SET tenant_id = 'acme' WHERE id = 'g1'")));
        const auto answer = ask(*m_here, "bob", "globex", "{ events { id } }");
        QVERIFY2(answer.status == 500, answer.body.constData());
        QVERIFY(!answer.body.contains("acme"));
    }
    void whenItIsGoneNothingElseAnswers()
    {
        m_there.reset();
        const auto answer = ask(*m_here, "bob", "globex", "{ events { id } }");
        QVERIFY2(answer.status >= 500, answer.body.constData());
        QCOMPARE(ask(*m_here, "alice", "acme", "{ events { id } }").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
