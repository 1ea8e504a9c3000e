// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/bindingrouter.h"
#include "tests/binding/bindingcontract.h"
#include "tests/binding/embeddedfront.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The contract over HTTP, through the least server that speaks the routes.
class TestContractHttp : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void direct_data() { addContractRows(); }
    void direct()
    {
        const QString problem = runContractRow({[this](const char* person) { return m_front->bind(person); }});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void routed_data()
    {
        start();
        addContractRows();
    }
    void routed()
    {
        const QString problem = runContractRow({[this](const char* person) -> std::unique_ptr<ServiceBinding> {
            std::vector<BindingRoute> routes;
            routes.push_back({"INFERENCE_UI", BindingStatus::Kind::Remote, {}, {}, true, m_front->bind(person)});
            routes.push_back({"INFERENCE_UI_ACME", BindingStatus::Kind::Remote, {}, {TenantId("acme")}, false,
                m_front->bind(person)});
            auto router = BindingRouter::make(std::move(routes), m_fixture->clock());
            return router ? std::move(*router) : nullptr;
        }});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

private:
    void start()
    {
        m_front.reset();
        m_fixture = std::make_unique<ServiceFixture>();
        QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
        m_front = std::make_unique<EmbeddedFront>(*m_fixture);
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<EmbeddedFront> m_front;
};

QTEST_GUILESS_MAIN(TestContractHttp)
#include "tst_contracthttp.moc"
