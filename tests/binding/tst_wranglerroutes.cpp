// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "binding/bindingrouter.h"
#include "binding/wranglerroutes.h"
#include "tests/support/fakebinding.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using Kind = BindingStatus::Kind;

class TestWranglerRoutes : public QObject {
    Q_OBJECT
private slots:
    void init() { m_bound.clear(); }
    void theSeedsFileHasTheWorkspaceAsDefault()
    {
        const auto routes = make("[[services]]\nbinding=\"INFERENCE_UI_TENANT_A\"\nservice=\"a\"\n"
                                 "[[services]]\nbinding=\"INFERENCE_UI_TENANT_B\"\nservice=\"b\"\n");
        VERIFY_OK(routes);
        QCOMPARE(routes->size(), size_t(3));
        QVERIFY(!(*routes)[0].binding && !(*routes)[1].binding);
        QCOMPARE((*routes)[2].name, "INFERENCE_UI");
        QVERIFY((*routes)[2].isDefault && (*routes)[2].binding);
        QCOMPARE(m_bound, QStringList{QString()});
    }
    void eachInItsPlace()
    {
        auto routes = make("[[services]]\nbinding=\"INFERENCE_UI\"\nservice=\"d\"\n"
                           "[[services]]\nbinding=\"INFERENCE_UI_TENANT_A\"\nservice=\"a\"\n"
                           "[[services]]\nbinding=\"INFERENCE_UI_TENANT_B\"\nservice=\"b\"\n"
                           "[tenantry.bindings.INFERENCE_UI_TENANT_A]\nurl=\"http://127.0.0.1:9/x\"\n"
                           "[tenantry.bindings.INFERENCE_UI_TENANT_B]\ndatabase=\"tenant-b\"\n");
        VERIFY_OK(routes);
        QCOMPARE(routes->size(), size_t(3));
        QCOMPARE((*routes)[1].kind, Kind::Remote);
        QCOMPARE((*routes)[1].place, QStringLiteral("http://127.0.0.1:9/x"));
        QCOMPARE((*routes)[2].place, QStringLiteral("tenant-b"));
        QCOMPARE(m_bound, (QStringList{QString(), QStringLiteral("tenant-b")}));
        const FixedClock clock({1});
        const auto router = BindingRouter::make(std::move(*routes), clock);
        VERIFY_OK(router);
        QCOMPARE((*router)->nameFor(TenantId("tenant_a")), "INFERENCE_UI_TENANT_A");
        QCOMPARE((*router)->nameFor(TenantId("tenant_c")), "INFERENCE_UI");
    }
    void namesWhatCannotBeMade()
    {
        const QByteArray a =
            "[[services]]\nbinding=\"INFERENCE_UI_A\"\nservice=\"a\"\n[tenantry.bindings.INFERENCE_UI_A]\n";
        auto routes = make(a + "database=\"broken\"\n");
        QVERIFY(!routes);
        QCOMPARE(routes.error().code, ErrorCode::StorageCorrupt);
        QCOMPARE(routes.error().path, QStringLiteral("w.toml:4"));
        routes = make(a + "url=\"https://a.example\"\nca_file=\"/nowhere/ca.pem\"\n");
        QVERIFY(!routes);
        QVERIFY(routes.error().detail.startsWith(QStringLiteral("INFERENCE_UI_A: ")));
    }

private:
    Result<std::vector<BindingRoute>> make(const QByteArray& text)
    {
        const auto config = WranglerConfig::parse(text, QStringLiteral("w.toml"), {});
        if (!config)
            return fail(config.error());
        return wranglerRoutes(*config, QStringLiteral("w.toml"), "INFERENCE_UI",
            [this](const QString& database) -> Result<std::unique_ptr<ServiceBinding>> {
                m_bound.append(database);
                if (database == QLatin1String("broken"))
                    return fail(ErrorCode::StorageCorrupt, QStringLiteral("damaged"));
                return std::make_unique<FakeBinding>();
            });
    }

    QStringList m_bound;
};

QTEST_GUILESS_MAIN(TestWranglerRoutes)
#include "tst_wranglerroutes.moc"
