// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/serveconfig.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;

class TestServeConfig : public QObject {
    Q_OBJECT
private slots:
    void readsAll()
    {
        const auto config = ServeConfig::parse("base_domains = [\"App.Example\"]\n"
                                               "[rate_limit]\nper_minute = 50\nplans = { enterprise = 500 }\n"
                                               "[[issuers]]\nissuer = \"https://i.example\"\naudiences = [\"t\"]\n"
                                               "jwks_file = \"keys.json\"\n"
                                               "[bindings]\nwrangler = \"w.toml\"\nenvironment = \"production\"\n",
            QStringLiteral("/etc/tenantry/t.toml"));
        VERIFY_OK(config);
        QCOMPARE(config->baseDomains, QByteArrayList{"app.example"});
        QCOMPARE(config->perMinute, 50);
        QCOMPARE(config->perPlan.value("enterprise"), 500);
        QCOMPARE(config->issuers.first().jwksFile, QStringLiteral("/etc/tenantry/keys.json"));
        QCOMPARE(config->wranglerFile, QStringLiteral("/etc/tenantry/w.toml"));
        QCOMPARE(config->wranglerEnvironment, QByteArray("production"));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("no TOML") << QByteArray("a = ") << 1;
        QTest::newRow("misspelt") << QByteArray("\nbase_domain = []") << 2;
        QTest::newRow("misspelt limit") << QByteArray("[rate_limit]\nper_minut = 5") << 2;
        QTest::newRow("text for a number") << QByteArray("[rate_limit]\nper_minute = \"5\"") << 2;
        QTest::newRow("below zero") << QByteArray("[rate_limit]\nper_minute = -1") << 2;
        QTest::newRow("no audience") << QByteArray("[[issuers]]\nissuer = \"https://i.example\"") << 1;
        QTest::newRow("empty audience") << QByteArray("[[issuers]]\nissuer = \"i\"\naudiences = [\"\"]") << 3;
        QTest::newRow("no name") << QByteArray("[[issuers]]\naudiences = [\"t\"]") << 1;
        QTest::newRow("secrets from a network")
            << QByteArray("[[issuers]]\nissuer = \"i\"\naudiences = [\"t\"]\nshared_secrets = true") << 1;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const auto config = ServeConfig::parse(text, QStringLiteral("t.toml"));
        QVERIFY(!config);
        QCOMPARE(config.error().path, QStringLiteral("t.toml:%1").arg(line));
    }
};

QTEST_GUILESS_MAIN(TestServeConfig)
#include "tst_serveconfig.moc"
