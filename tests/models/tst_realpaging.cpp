// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platformclient.h"
#include "client/tenantclient.h"
#include "models/auditmodel.h"
#include "models/eventsmodel.h"
#include "models/platformauditsource.h"
#include "models/platformeventsource.h"
#include "models/tenanteventsource.h"
#include "tests/embedded/servicefixture.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr int kEvents = 1650; // more than one request may fetch, and no whole number of pages

QByteArray keyOf(const EventRow& row) { return row.event.tenantId.bytes() + '/' + row.event.id.bytes(); }
QByteArray keyOf(const AuditRow& row)
{
    return row.log.bytes() + '/' + QByteArray::number(static_cast<qulonglong>(row.index));
}

} // namespace

/// The tables over the service itself: a row is at its place however the page that holds it was reached.
class TestRealPaging : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void tenantEvents() { check(new EventsModel(std::make_unique<TenantEventSource>(*m_acme), one, m_keeper.get())); }
    void allEvents()
    {
        check(new EventsModel(std::make_unique<PlatformEventSource>(*m_platform), all, m_keeper.get()));
    }
    void oneLog()
    {
        check(new AuditModel(std::make_unique<PlatformAuditSource>(*m_platform, TenantId("acme")),
            AuditModel::Scope::OneLog, m_keeper.get()));
    }
    void allLogs()
    {
        check(new AuditModel(
            std::make_unique<PlatformAuditSource>(*m_platform), AuditModel::Scope::AllLogs, m_keeper.get()));
    }
    void cleanupTestCase() { m_keeper.reset(); }

private:
    static constexpr auto one = EventsModel::Scope::OneTenant;
    static constexpr auto all = EventsModel::Scope::AllTenants;

    template <class Model> void check(Model* model);
    template <class Model> bool look(Model& model, int row);

    ServiceFixture m_fixture;
    ClientServices m_services = testServices();
    std::unique_ptr<QObject> m_keeper = std::make_unique<QObject>();
    std::unique_ptr<EmbeddedBinding> m_alice;
    std::unique_ptr<EmbeddedBinding> m_operator;
    std::unique_ptr<TenantClient> m_acme;
    std::unique_ptr<PlatformClient> m_platform;
};

void TestRealPaging::initTestCase()
{
    QCOMPARE(m_fixture.problem(), QString());
    const int64_t now = m_fixture.clock().now().ms;
    QList<EventInput> events;
    for (int i = 0; i < kEvents; ++i) {
        // Many at the same moment, and each in the audit log too.
        events.append(ServiceFixture::event("page.view", now - 1000 * (i / 7)));
        events.last().metadata = {{"auditLog", true}, {"auditAction", "view"}};
    }
    for (int i = 0; i < kEvents; i += 490)
        VERIFY_OK(m_fixture.ingest("alice", events.mid(i, 490), "acme"));
    VERIFY_OK(m_fixture.ingest("bob", events.mid(0, 150), "globex"));
    m_alice = m_fixture.service().bind(UserId("alice"), SessionId("s"));
    m_operator = m_fixture.service().bind(UserId("operator"), SessionId("s"));
    m_acme = std::make_unique<TenantClient>(
        *m_alice, TenantId("acme"), std::optional<UserId>(), std::optional<SessionId>(), m_services);
    m_platform =
        std::make_unique<PlatformClient>(*m_operator, std::optional<UserId>(), std::optional<SessionId>(), m_services);
}

template <class Model> bool TestRealPaging::look(Model& model, int row)
{
    model.setVisibleRange(row, row);
    return spin([&] { return model.isSettled() && !model.anchorsUnderWay(); }, 20000);
}

/// One model walks down the list page by page, the other jumps about in it.
template <class Model> void TestRealPaging::check(Model* model)
{
    const int page = Model::kPageRows;
    model->reload();
    QVERIFY(look(*model, 0));
    const int rows = model->rowCount();
    QVERIFY2(rows >= kEvents, qPrintable(QString::number(rows)));
    QList<QByteArray> walked;
    for (int row = 0; row < rows; row += page) {
        QVERIFY(look(*model, row));
        for (int i = row; i < std::min(row + page, rows); ++i) {
            QVERIFY2(model->rowAt(i), qPrintable(QString::number(i)));
            walked.append(keyOf(*model->rowAt(i)));
        }
    }
    QCOMPARE(QSet<QByteArray>(walked.begin(), walked.end()).size(), rows);
    model->reload();
    QVERIFY(look(*model, 0));
    for (const int jump : {7, 3, 8, 5, 2, 1}) {
        QVERIFY(look(*model, jump * page));
        for (const int row : {jump * page, jump * page + 1, std::min(jump * page + page, rows) - 1}) {
            QVERIFY2(model->rowAt(row), qPrintable(QString::number(row)));
            QCOMPARE(keyOf(*model->rowAt(row)), walked.at(row));
        }
    }
}

QTEST_GUILESS_MAIN(TestRealPaging)
#include "tst_realpaging.moc"
