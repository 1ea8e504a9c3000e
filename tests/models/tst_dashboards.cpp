// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overviewmodel.h"
#include "models/tenantdashboardmodel.h"
#include "tests/models/heldanswers.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

class tst_Dashboards : public QObject {
    Q_OBJECT
private slots:
    void hoursAreFoldedLargestFirstAndTheRestSummed();
    void hoursOutsideDoNotCount();
    void theDashboardShowsEachPartAsItCame();
    void withoutFiguresNobodyKnowsTheHours();
    void askingTwiceWhileOneRunsAsksOnceMore();
    void aFailureKeepsTheOldValues();
    void attentionNamesBreachesThenSuspended();
};

namespace {

template <class Answer, class Source> class Fake final : public Source {
public:
    QFuture<Result<Answer>> load(const CancelToken&) override
    {
        ++asked;
        return answers.answer(next);
    }
    int asked = 0;
    Result<Answer> next;
    HeldAnswers<Answer> answers;
};

constexpr int64_t kNow = 100 * Timestamp::kHour + 5;

Timestamp hour(int64_t number) { return {number * Timestamp::kHour}; }

} // namespace

void tst_Dashboards::hoursAreFoldedLargestFirstAndTheRestSummed()
{
    const QList<HourBucket> buckets{
        {"b", hour(99), 5}, {"a", hour(100), 5}, {"c", hour(99), 1}, {"d", hour(100), 2}, {"a", hour(99), 1}};
    const HourSeries series = hourSeries(buckets, {kNow}, 2, 2);
    QCOMPARE(series.start, hour(99));
    QCOMPARE(series.lines, (QList<HourLine>{{"a", {1, 5}, 6}, {"b", {5, 0}, 5}, {{}, {1, 2}, 3}}));
    QCOMPARE(hourSeries(buckets, {kNow}, 2, 4).lines.size(), 4); // none left over: no line of others
}

void tst_Dashboards::hoursOutsideDoNotCount()
{
    const HourSeries series = hourSeries({{"a", hour(98), 9}, {"a", hour(101), 9}}, {kNow}, 2, 3);
    QVERIFY(series.lines.isEmpty());
    QCOMPARE(series.hours(), 0);
}

void tst_Dashboards::theDashboardShowsEachPartAsItCame()
{
    auto owned = std::make_unique<Fake<DashboardAnswer, DashboardSource>>();
    DashboardAnswer answer;
    answer.tenant.state = RowState::Withheld;
    answer.figures = {RowState::Loaded, {7, 100, 1.5, 10, {kNow}}};
    answer.buckets = {RowState::Loaded, {{"chat", hour(100), 3}}};
    answer.withheld = 1;
    owned->next = answer;
    TenantDashboardModel model(std::move(owned));
    QCOMPARE(model.figures().state, RowState::Loading);
    model.load();
    QCOMPARE(model.loadState(), LoadState::Loading);
    QVERIFY(spin([&] { return model.isSettled(); }, 5000));
    QCOMPARE(model.tenant().state, RowState::Withheld);
    QCOMPARE(model.figures().value.activeUsers, 7);
    QCOMPARE(model.eventsByType().value.hours(), TenantDashboardModel::kHours);
    QCOMPARE(model.eventsByType().value.lines.first().counts.last(), 3.0);
    QCOMPARE(model.withheldCount(), 1);
}

void tst_Dashboards::withoutFiguresNobodyKnowsTheHours()
{
    auto owned = std::make_unique<Fake<DashboardAnswer, DashboardSource>>();
    DashboardAnswer answer;
    answer.figures.state = RowState::Withheld;
    answer.buckets = {RowState::Loaded, {{"chat", hour(100), 3}}};
    owned->next = answer;
    TenantDashboardModel model(std::move(owned));
    model.load();
    QVERIFY(spin([&] { return model.isSettled(); }, 5000));
    QCOMPARE(model.eventsByType().state, RowState::Withheld);
}

void tst_Dashboards::askingTwiceWhileOneRunsAsksOnceMore()
{
    auto owned = std::make_unique<Fake<OverviewAnswer, OverviewSource>>();
    auto* source = owned.get();
    source->answers.held = true;
    OverviewModel model(std::move(owned));
    for (int i = 0; i < 5; ++i)
        model.load();
    QCOMPARE(source->asked, 1);
    source->answers.held = false;
    source->answers.release();
    QVERIFY(spin([&] { return model.isSettled(); }, 5000));
    QCOMPARE(source->asked, 2);
}

void tst_Dashboards::aFailureKeepsTheOldValues()
{
    auto owned = std::make_unique<Fake<OverviewAnswer, OverviewSource>>();
    auto* source = owned.get();
    OverviewAnswer answer;
    answer.figures.state = RowState::Loaded;
    answer.figures.value.tenants = 12;
    source->next = answer;
    OverviewModel model(std::move(owned));
    model.load();
    QVERIFY(spin([&] { return model.isSettled(); }, 5000));
    source->next = fail(ErrorCode::Forbidden);
    model.load();
    QVERIFY(spin([&] { return model.isSettled(); }, 5000));
    QCOMPARE(model.loadState(), LoadState::Failed);
    QCOMPARE(model.error().code, ErrorCode::Forbidden);
    QCOMPARE(model.figures().value.tenants, 12);
}

void tst_Dashboards::attentionNamesBreachesThenSuspended()
{
    auto owned = std::make_unique<Fake<OverviewAnswer, OverviewSource>>();
    OverviewAnswer answer;
    Breach one;
    one.askedBy = TenantId("acme");
    Breach two;
    two.askedBy = TenantId("globex");
    answer.openBreaches = {RowState::Loaded, {one, two, two}};
    TenantRow row;
    row.tenant.id = TenantId("globex");
    row.tenant.name = QStringLiteral("Globex");
    answer.suspended = {RowState::Loaded, {row}};
    owned->next = answer;
    OverviewModel model(std::move(owned));
    model.load();
    QVERIFY(spin([&] { return model.isSettled(); }, 5000));
    const QList<AttentionItem> expected{{AttentionKind::OpenBreaches, two.askedBy, QStringLiteral("Globex"), 2},
        {AttentionKind::OpenBreaches, one.askedBy, QStringLiteral("acme"), 1},
        {AttentionKind::Suspended, two.askedBy, QStringLiteral("Globex"), 0}};
    QCOMPARE(model.attention(), expected);
}

QTEST_GUILESS_MAIN(tst_Dashboards)
#include "tst_dashboards.moc"
