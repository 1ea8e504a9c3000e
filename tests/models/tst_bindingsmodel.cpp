// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bindingdetailmodel.h"
#include "models/bindingsmodel.h"
#include "tests/models/heldanswers.h"
#include "tests/models/printmodel.h"
#include "tests/support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

class FakeBindings final : public BindingSource {
public:
    QFuture<Result<RowPage<BindingRow>>> page(const PageRequest& request, const CancelToken&) override
    {
        ++asked;
        if (failing)
            return pages.answer(fail(ErrorCode::IoError));
        RowPage<BindingRow> page;
        for (const BindingRow& row : rows.mid(request.firstRow, request.count))
            page.rows.append({RowState::Loaded, row});
        page.total = rows.size();
        return pages.answer(page);
    }
    QFuture<Result<BindingDetail>> detail(
        const QByteArray& name, Timestamp from, Timestamp to, int points, const CancelToken&) override
    {
        lastFrom = from;
        lastTo = to;
        BindingDetail detail;
        detail.name = name;
        detail.tenantCount = points;
        return details.answer(detail);
    }

    QList<BindingRow> rows;
    HeldAnswers<RowPage<BindingRow>> pages;
    HeldAnswers<BindingDetail> details;
    Timestamp lastFrom;
    Timestamp lastTo;
    int asked = 0;
    bool failing = false;
};

BindingRow shared()
{
    BindingRow row;
    row.name = "shared";
    row.isDefault = true;
    row.place = QStringLiteral("tenantry.db");
    row.health = BindingStatus::Health::Healthy;
    row.lastLatencyMs = 0.084;
    row.tenantCount = 11;
    row.recent = {0.1, std::nullopt, 0.084};
    return row;
}

BindingRow remote()
{
    BindingRow row;
    row.name = "INFERENCE_UI_GLOBEX";
    row.kind = BindingStatus::Kind::Remote;
    row.place = QStringLiteral("globex.example");
    row.health = BindingStatus::Health::Failing;
    row.circuit = BindingStatus::State::Open;
    row.lastLatencyMs = 5000;
    row.tenantCount = 1;
    row.recent = {std::nullopt};
    return row;
}

} // namespace

class TestBindingsModel : public QObject {
    Q_OBJECT

    FakeBindings* m_source = nullptr;
    std::unique_ptr<BindingsModel> m_model;

    bool settle()
    {
        return spin([this] { return m_model->isSettled(); }, 5000);
    }

private slots:
    void init()
    {
        auto source = std::make_unique<FakeBindings>();
        m_source = source.get();
        m_source->rows = {shared(), remote()};
        m_model = std::make_unique<BindingsModel>(std::move(source));
    }

    void saysWhatEachIs()
    {
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->reload();
        QVERIFY(settle());
        QCOMPARE(printModel(*m_model),
            QStringLiteral("Binding | Kind | Health | Latency | Last looks | Calls | Tenants | Where\n"
                           "shared | Default | Healthy | 0.08 ms |  | \u2013 | 11 | tenantry.db\n"
                           "INFERENCE_UI_GLOBEX | Remote | Does not answer |  |  | Refuses | 1 | globex.example"));
        const auto kind = [this](int row, int column) {
            return m_model->index(row, column).data(Roles::StatusKind).value<StatusKind>();
        };
        QCOMPARE(kind(0, BindingsModel::Health), StatusKind::Good);
        QCOMPARE(kind(1, BindingsModel::Health), StatusKind::Warning);
        QCOMPARE(kind(1, BindingsModel::Circuit), StatusKind::OnHold);
        const QModelIndex recent = m_model->index(0, BindingsModel::Recent);
        QCOMPARE(recent.data(Roles::Series).value<QList<double>>(), (QList<double>{0.1, 0.084}));
        QVERIFY(recent.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("2 of the last 3")));
        QCOMPARE(m_model->unhealthyCount(), 1);
        QCOMPARE(m_model->rowOf("INFERENCE_UI_GLOBEX"), 1);
        QCOMPARE(m_model->rowOf("gone"), -1);
    }

    void aQuietRefreshMovesNothing()
    {
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->refreshQuietly(); // nothing here yet: as a reload
        QVERIFY(settle());
        const QPersistentModelIndex chosen = m_model->index(1, 0);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy loads(m_model.get(), &PagedTableModel::loadChanged);
        m_source->rows[1].health = BindingStatus::Health::Healthy;
        m_model->refreshQuietly();
        QCOMPARE(m_model->loadState(), LoadState::Loaded);
        QVERIFY(settle());
        QCOMPARE(resets.count(), 0);
        QVERIFY(loads.count() > 0);
        QVERIFY(chosen.isValid());
        QCOMPARE(m_model->unhealthyCount(), 0);

        m_source->rows.removeLast();
        m_model->refreshQuietly();
        QVERIFY(settle());
        QCOMPARE(resets.count(), 1);
        QCOMPARE(m_model->rowCount(), 1);
    }

    void aFailureKeepsWhatIsShown()
    {
        m_model->reload();
        QVERIFY(settle());
        m_source->failing = true;
        m_model->refreshQuietly();
        QVERIFY(settle());
        QCOMPARE(m_model->loadState(), LoadState::Failed);
        QCOMPARE(m_model->error().code, ErrorCode::IoError);
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(m_model->rowAt(1));
        m_source->failing = false;
        m_model->refreshQuietly();
        QVERIFY(settle());
        QCOMPARE(m_model->loadState(), LoadState::Loaded);
        m_source->failing = true;
        m_model->reload(); // asked for by somebody: the list is empty then
        QVERIFY(settle());
        QCOMPARE(m_model->rowCount(), 0);
    }

    void onlyOneRefreshIsUnderWay()
    {
        m_model->reload();
        QVERIFY(settle());
        const int before = m_source->asked;
        m_source->pages.held = true;
        m_model->refreshQuietly();
        m_model->refreshQuietly();
        QCOMPARE(m_source->asked, before + 1);
        m_source->pages.held = false;
        m_source->pages.release();
        QVERIFY(settle());
        QCOMPARE(m_model->loadState(), LoadState::Loaded);
    }

    void theDetailIsOfTheOneChosenLast()
    {
        BindingDetailModel detail(*m_source);
        m_source->details.held = true;
        detail.show("shared", {1000}, 100);
        detail.show("INFERENCE_UI_GLOBEX", {2000}, 500);
        QVERIFY(detail.detail().name.isEmpty());
        m_source->details.held = false;
        m_source->details.release();
        QVERIFY(spin([&] { return detail.isSettled(); }, 5000));
        QCOMPARE(detail.detail().name, QByteArray("INFERENCE_UI_GLOBEX"));
        QCOMPARE(m_source->lastFrom, (Timestamp{1500}));
        QCOMPARE(m_source->lastTo, (Timestamp{2000}));
        detail.show("shared", {3000}, 100);
        QVERIFY(detail.detail().name.isEmpty()); // never one binding's health under another's name
    }
};

QTEST_GUILESS_MAIN(TestBindingsModel)
#include "tst_bindingsmodel.moc"
