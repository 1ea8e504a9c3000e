// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/bindingrouter.h"
#include "tests/binding/bindingcontract.h"
#include "tests/embedded/servicefixture.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The contract, held against the service in this process, and against a router in front of it.
class TestContractEmbedded : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<ServiceFixture>();
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    }
    void embedded_data() { addContractRows(); }
    void embedded()
    {
        const QString problem = runContractRow({[this](const char* person) { return bind(person); }});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void routed_data()
    {
        // A service of its own: what the cases count is not there twice.
        m_fixture = std::make_unique<ServiceFixture>();
        addContractRows();
    }
    void routed()
    {
        const QString problem = runContractRow({[this](const char* person) { return route(person); }});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

private:
    std::unique_ptr<ServiceBinding> bind(const char* person)
    {
        return m_fixture->service().bind(UserId(person), SessionId("contract"));
    }
    /// globex is routed by name, all others by the default: to the same service here, by two bindings.
    std::unique_ptr<ServiceBinding> route(const char* person)
    {
        std::vector<BindingRoute> routes;
        routes.push_back({"INFERENCE_UI", BindingStatus::Kind::Embedded, {}, {}, true, bind(person)});
        routes.push_back(
            {"INFERENCE_UI_GLOBEX", BindingStatus::Kind::Embedded, {}, {TenantId("globex")}, false, bind(person)});
        auto router = BindingRouter::make(std::move(routes), m_fixture->clock());
        return router ? std::move(*router) : nullptr;
    }

    std::unique_ptr<ServiceFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestContractEmbedded)
#include "tst_contractembedded.moc"
