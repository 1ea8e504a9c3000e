// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/wranglerconfig.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;

namespace {

/// Method 3 of the seed, as it stands there, in a file of a real Worker's.
const char* const kSeed = R"(name = "console"
main = "src/index.ts"
compatibility_date = "2024-01-01"

# Tenant A binding
[[services]]
binding = "INFERENCE_UI_TENANT_A"
service = "inference-ui-tenant-a"
environment = "production"

# Tenant B binding
[[services]]
binding = "INFERENCE_UI_TENANT_B"
service = "inference-ui-tenant-b"
environment = "production"

[[services]]
binding = "INFERENCE_UI"
service = "inference-ui"

[[services]]
binding = "AUTH"
service = "auth-service"

[vars]
GREETING = "hi"
LIMITS = { perMinute = 1000, ratio = 0.5, on = true, names = ["a"] }

[[kv_namespaces]]
binding = "KV"
id = "abc"

[env.staging]
name = "console-staging"
[[env.staging.services]]
binding = "INFERENCE_UI"
service = "inference-ui-staging"
[env.staging.vars]
GREETING = "moin"
)";

} // namespace

class TestWranglerConfig : public QObject {
    Q_OBJECT
private slots:
    void readsTheSeedsFile()
    {
        const auto config = WranglerConfig::parse(kSeed, QStringLiteral("wrangler.toml"), {});
        VERIFY_OK(config);
        QCOMPARE(config->name(), "console");
        QCOMPARE(config->services().size(), 4);
        QCOMPARE(config->services().first(),
            (WranglerConfig::Service{"INFERENCE_UI_TENANT_A", "inference-ui-tenant-a", "production", 6}));
        QCOMPARE(config->places().size(), 3);
        QCOMPARE(config->places()[0].tenants, (QList{TenantId("tenant_a")}));
        QCOMPARE(config->places()[1].tenants, (QList{TenantId("tenant_b")}));
        QVERIFY(config->places()[2].isDefault);
        QVERIFY(config->places()[2].tenants.isEmpty());
        QCOMPARE(dumpJson(config->vars()),
            R"({"GREETING":"hi","LIMITS":{"names":["a"],"on":true,"perMinute":1000,"ratio":0.5}})");
    }
    void anEnvironmentHasServicesOfItsOwn()
    {
        const auto config = WranglerConfig::parse(kSeed, QStringLiteral("wrangler.toml"), {"staging", "INFERENCE_UI"});
        VERIFY_OK(config);
        QCOMPARE(config->name(), "console-staging");
        QCOMPARE(config->services().size(), 1);
        QCOMPARE(config->services().first().service, "inference-ui-staging");
        QCOMPARE(dumpJson(config->vars()), R"({"GREETING":"moin"})");
    }
    void ourTableSaysWhomAndWhere()
    {
        const auto config = parse("[[services]]\nbinding=\"INFERENCE_UI_TENANT_A\"\nservice=\"a\"\n"
                                  "[[services]]\nbinding=\"ELSEWHERE\"\nservice=\"b\"\n"
                                  "[tenantry.bindings.INFERENCE_UI_TENANT_A]\ntenants=[\"Acme\",\"#en.wikipedia\"]\n"
                                  "database=\"tenant-a\"\n"
                                  "[tenantry.bindings.ELSEWHERE]\ntenants=[\"globex\"]\nurl=\"https://b.example/x\"\n"
                                  "token_file=\"b.token\"\nca_file=\"/etc/ca.pem\"\n");
        VERIFY_OK(config);
        QCOMPARE(config->places()[0].tenants, (QList{TenantId("Acme"), TenantId("#en.wikipedia")}));
        QCOMPARE(config->places()[0].database, QStringLiteral("tenant-a"));
        QCOMPARE(config->places()[1].tenants, (QList{TenantId("globex")}));
        QCOMPARE(config->places()[1].url, QStringLiteral("https://b.example/x"));
        QCOMPARE(config->places()[1].tokenFile, QStringLiteral("/etc/tenantry/b.token"));
        QCOMPARE(config->places()[1].caFile, QStringLiteral("/etc/ca.pem"));
    }
    void theNameSaysWhom_data()
    {
        QTest::addColumn<QByteArray>("binding");
        QTest::addColumn<QByteArray>("tenant");
        QTest::newRow("seed") << QByteArray("INFERENCE_UI_TENANT_A") << QByteArray("tenant_a");
        QTest::newRow("mixed") << QByteArray("INFERENCE_UI_Acme2") << QByteArray("acme2");
        QTest::newRow("another prefix") << QByteArray("INFERENCE_UIX_A") << QByteArray();
        QTest::newRow("another service") << QByteArray("AUTH") << QByteArray();
    }
    void theNameSaysWhom()
    {
        QFETCH(QByteArray, binding);
        QFETCH(QByteArray, tenant);
        const auto config = parse("[[services]]\nservice=\"a\"\nbinding=\"" + binding + "\"\n");
        VERIFY_OK(config);
        QCOMPARE(config->places().size(), tenant.isEmpty() ? 0 : 1);
        if (!tenant.isEmpty())
            QCOMPARE(config->places().first().tenants, (QList{TenantId(tenant)}));
    }
    void namesFileLineAndRemedy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QByteArray& text, int line, const char* words) {
            QTest::newRow(name) << text << line << QString::fromUtf8(words);
        };
        const QByteArray a = "[[services]]\nbinding=\"INFERENCE_UI_A\"\nservice=\"a\"\n";
        row("no TOML", "a = \n", 1, "");
        row("one bracket", "\n[services]\nbinding=\"A\"\n", 2, "write [[services]]");
        row("no table", "services = [1]\n", 1, "binding and service");
        row("no binding", "[[services]]\nservice=\"a\"\n", 1, "needs \"binding\"");
        row("no service", "[[services]]\nbinding=\"a\"\n", 1, "needs \"service\"");
        row("number", "[[services]]\nbinding=5\n", 2, "\"binding\" of a service must be a text");
        row("twice", a + a, 4, "first in line 1");
        row("by case", a + "[[services]]\nbinding=\"INFERENCE_UI_a\"\nservice=\"a\"\n", 4, "the tenant a is served by");
        row("no suffix", "[[services]]\nbinding=\"INFERENCE_UI_\"\nservice=\"a\"\n", 1, "add tenants");
        row("both places", a + "[tenantry.bindings.INFERENCE_UI_A]\nurl=\"https://a\"\ndatabase=\"a\"\n", 6,
            "not both");
        row("plain http", a + "[tenantry.bindings.INFERENCE_UI_A]\nurl=\"http://a.example\"\n", 5, "use https");
        row("path", a + "[tenantry.bindings.INFERENCE_UI_A]\ndatabase=\"../tenantry\"\n", 5, "bindings/NAME.db");
        row("token of a database", a + "[tenantry.bindings.INFERENCE_UI_A]\ndatabase=\"a\"\ntoken_file=\"t\"\n", 6,
            "goes with a url");
        row("typo in a member", a + "[tenantry.bindings.INFERENCE_UI_A]\ntenant=\"a\"\n", 5, "there are: tenants");
        row("typo in a name", a + "[tenantry.bindings.INFERENCE_UI_B]\ntenants=[\"b\"]\n", 4, "correct the name");
        row("typo in the table", a + "[tenantry.binding.X]\n", 4, "there is: bindings");
        row("no list", a + "[tenantry.bindings.INFERENCE_UI_A]\ntenants=\"a\"\n", 5, "must be a list");
        row("empty list", a + "[tenantry.bindings.INFERENCE_UI_A]\ntenants=[]\n", 5, "at least one");
        row("no id", a + "[tenantry.bindings.INFERENCE_UI_A]\ntenants=[\"\"]\n", 5, "no tenant id");
        row("number in the list", a + "[tenantry.bindings.INFERENCE_UI_A]\ntenants=[\n  1]\n", 6, "it is no text");
        row("tenants of the default",
            "[[services]]\nbinding=\"INFERENCE_UI\"\nservice=\"a\"\n[tenantry.bindings.INFERENCE_UI]\ntenants=[\"a\"]"
            "\n",
            5, "is the default");
        row("vars", "vars = 5\n", 1, "\"vars\" must be a table");
        row("a stranger without tenants",
            "[[services]]\nbinding=\"X\"\nservice=\"a\"\n[tenantry.bindings.X]\ndatabase=\"x\"\n", 4, "add tenants");
    }
    void namesFileLineAndRemedy()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, words);
        const auto config = parse(text);
        QVERIFY(!config);
        QCOMPARE(config.error().code, ErrorCode::ParseError);
        QCOMPARE(config.error().path, QStringLiteral("/etc/tenantry/wrangler.toml:%1").arg(line));
        QVERIFY2(config.error().detail.contains(words), qPrintable(config.error().detail));
    }
    void saysWhichEnvironmentsThereAre()
    {
        const auto config = WranglerConfig::parse(kSeed, QStringLiteral("w"), {"production", "INFERENCE_UI"});
        QVERIFY(!config);
        QVERIFY2(
            config.error().detail.contains(QStringLiteral("there are: staging")), qPrintable(config.error().detail));
    }
    void loads()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("wrangler.toml"));
        QCOMPARE(WranglerConfig::load(path, {}).error().code, ErrorCode::IoError);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kSeed);
        file.close();
        VERIFY_OK(WranglerConfig::load(path, {}));
    }

private:
    static Result<WranglerConfig> parse(const QByteArray& text)
    {
        return WranglerConfig::parse(text, QStringLiteral("/etc/tenantry/wrangler.toml"), {});
    }
};

QTEST_APPLESS_MAIN(TestWranglerConfig)
#include "tst_wranglerconfig.moc"
