// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/bindingcontract.h"
#include "tests/integration/servedworkspace.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The contract every binding keeps, through HttpBinding, real sockets and tokens, to the server that `serve` runs.
class TestContractServed : public QObject {
    Q_OBJECT

    std::unique_ptr<ServedWorkspace> m_served;

private slots:
    void initTestCase()
    {
        m_served = std::make_unique<ServedWorkspace>();
        QVERIFY2(m_served->problem().isEmpty(), qPrintable(m_served->problem()));
    }
    void contract_data() { addContractRows(); }
    void contract()
    {
        static const QHash<QByteArray, QByteArray> tenants{{"alice", "acme"}, {"vera", "acme"}, {"mia", "acme"},
            {"bob", "globex"}, {"dora", "acme,globex"}, {"operator", "platform"}};
        const QString problem = runContractRow(
            {[this](const char* person) { return m_served->bind(person, tenants.value(person, "acme")); }});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestContractServed)
#include "tst_contractserved.moc"
