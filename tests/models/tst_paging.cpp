// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventsmodel.h"
#include "tests/models/fakeeventsource.h"
#include "tests/support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

class tst_Paging : public QObject {
    Q_OBJECT
private slots:
    void init();
    void loadsOnlyWhatIsVisible();
    void anyPageIsOneRequestOnceTheAnchorsAreHere();
    void aFarJumpWaitsForTheAnchors();
    void aFarJumpWalksWhenThereAreNoAnchors();
    void onlyTheNewestRangeFollowsTheRunningRequest();
    void theLatestQueryWins();
    void aFailedPageSaysSoAndIsTriedAgain();
    void aFailedListIsEmptyAndSaysWhy();
    void withheldRowsKeepTheirPlaceAndAreCounted();
    void aListThatEndsEarlyHasGapsAndNeverLoops();
    void keepsABoundedNumberOfPages();
    void aCancelledFutureIsAFailureAndNotAHang();
    void holdsTheRulesOfItemModels();

private:
    FakeEventSource* make(qint64 total);
    bool settle()
    {
        return spin([this] { return model->isSettled(); }, 5000);
    }
    RowState stateAt(int row) const { return model->index(row, 0).data(Roles::RowState).value<RowState>(); }
    QString typeAt(int row) const { return model->index(row, 1).data().toString(); }

    std::unique_ptr<EventsModel> model;
};

void tst_Paging::init() { model.reset(); }

FakeEventSource* tst_Paging::make(qint64 total)
{
    auto source = std::make_unique<FakeEventSource>(total);
    FakeEventSource* raw = source.get();
    model = std::make_unique<EventsModel>(std::move(source), EventsModel::Scope::OneTenant);
    return raw;
}

void tst_Paging::loadsOnlyWhatIsVisible()
{
    FakeEventSource* source = make(900);
    model->reload();
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 900);
    QCOMPARE(source->requests.size(), 1);
    QCOMPARE(typeAt(199), QStringLiteral("t199"));
    QCOMPARE(stateAt(200), RowState::Loading);
    QVERIFY(!model->index(200, 1).data().isValid());
    model->setVisibleRange(190, 230);
    QVERIFY(settle());
    QCOMPARE(source->requests.size(), 2);
    QCOMPARE(source->requests.last(), (PageRequest{200, 200, Cursor("200"), false}));
    QCOMPARE(typeAt(200), QStringLiteral("t200"));
    QVERIFY(source->anchorsAsked.isEmpty()); // so short a list needs none
}

void tst_Paging::anyPageIsOneRequestOnceTheAnchorsAreHere()
{
    FakeEventSource* source = make(2'000'000);
    model->reload();
    QVERIFY(spin([this] { return model->isSettled() && !model->anchorsUnderWay(); }, 5000));
    QCOMPARE(source->anchorsAsked, QList<int>{200});
    model->setVisibleRange(1'500'100, 1'500'130);
    QVERIFY(settle());
    QCOMPARE(source->requests.size(), 2);
    QCOMPARE(source->requests.last(), (PageRequest{1'500'000, 200, Cursor("1500000"), false}));
    QCOMPARE(typeAt(1'500'123), QStringLiteral("t1500123"));
}

void tst_Paging::aFarJumpWaitsForTheAnchors()
{
    FakeEventSource* source = make(100'000);
    source->places.held = true;
    model->reload();
    QVERIFY(settle());
    model->setVisibleRange(90'000, 90'030);
    QVERIFY(!model->isSettled());
    QCOMPARE(source->requests.size(), 1);
    QCOMPARE(stateAt(90'000), RowState::Loading);
    model->setVisibleRange(600, 630); // near: the pages follow on one another meanwhile
    QVERIFY(spin([this] { return stateAt(600) == RowState::Loaded; }, 5000));
    model->setVisibleRange(90'060, 90'100);
    source->places.release();
    QVERIFY(settle());
    QCOMPARE(typeAt(90'070), QStringLiteral("t90070"));
    QCOMPARE(source->requests.size(), 3);
}

void tst_Paging::aFarJumpWalksWhenThereAreNoAnchors()
{
    FakeEventSource* source = make(10'000);
    source->anchorsFail = true;
    model->reload();
    model->setVisibleRange(5'000, 5'030);
    QVERIFY(settle());
    QCOMPARE(typeAt(5'010), QStringLiteral("t5010"));
    QCOMPARE(source->requests.size(), 6); // 0-199, then a thousand at a time to 4200, and the rest
    for (const PageRequest& request : std::as_const(source->requests))
        QVERIFY(request.count <= EventsModel::kMaxFetch);
}

void tst_Paging::onlyTheNewestRangeFollowsTheRunningRequest()
{
    FakeEventSource* source = make(50'000);
    model->reload();
    QVERIFY(spin([this] { return model->isSettled() && !model->anchorsUnderWay(); }, 5000));
    source->pages.held = true;
    source->requests.clear();
    for (int row = 10'060; row <= 40'060; row += 1'000)
        model->setVisibleRange(row, row + 20);
    QCOMPARE(source->requests.size(), 1);
    source->pages.held = false;
    source->pages.release();
    QVERIFY(settle());
    QCOMPARE(source->requests.size(), 2);
    QCOMPARE(source->requests.at(0).firstRow, 10'000);
    QCOMPARE(source->requests.at(1).firstRow, 40'000);
}

void tst_Paging::theLatestQueryWins()
{
    FakeEventSource* source = make(10);
    source->pages.held = true;
    for (const char* text : {"a", "ab", "abc"}) {
        EventQuery query;
        query.filter.text = QLatin1String(text);
        model->setQuery(query);
    }
    QCOMPARE(source->texts, QStringList{QStringLiteral("a")});
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    source->pages.held = false;
    source->pages.release();
    QVERIFY(settle());
    QCOMPARE(source->texts, (QStringList{QStringLiteral("a"), QStringLiteral("abc")}));
    QCOMPARE(resets.size(), 1); // the answer to "a" was dropped
    QCOMPARE(model->rowCount(), 10);
}

void tst_Paging::aFailedPageSaysSoAndIsTriedAgain()
{
    FakeEventSource* source = make(900);
    source->failing = {1};
    model->reload();
    model->setVisibleRange(210, 230);
    QVERIFY(settle());
    QCOMPARE(stateAt(220), RowState::Failed);
    QCOMPARE(stateAt(0), RowState::Loaded);
    QVERIFY(model->index(220, 0).data(Roles::RowSentence).toString().contains(QLatin1String("STORAGE_BUSY")));
    QVERIFY(!model->index(220, 0).data(Roles::RowLink).toString().isEmpty());
    const qsizetype asked = source->requests.size();
    model->setVisibleRange(211, 231);
    QCOMPARE(source->requests.size(), asked); // not by itself
    source->failing.clear();
    model->retry(220);
    QVERIFY(settle());
    QCOMPARE(typeAt(220), QStringLiteral("t220"));
}

void tst_Paging::aFailedListIsEmptyAndSaysWhy()
{
    FakeEventSource* source = make(900);
    model->reload();
    QVERIFY(settle());
    source->failing = {0};
    model->reload();
    QCOMPARE(model->rowCount(), 900); // the old rows stay until there is an answer
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 0);
    QCOMPARE(model->loadState(), LoadState::Failed);
    QCOMPARE(model->error().code, ErrorCode::StorageBusy);
    source->failing.clear();
    model->retry(0);
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 900);
}

void tst_Paging::withheldRowsKeepTheirPlaceAndAreCounted()
{
    FakeEventSource* source = make(900);
    source->withheld = {3, 205};
    model->reload();
    QVERIFY(settle());
    QCOMPARE(model->withheldCount(), 1);
    QCOMPARE(stateAt(3), RowState::Withheld);
    QVERIFY(!model->rowAt(3));
    QVERIFY(!model->index(3, 1).data().isValid());
    QVERIFY(model->index(3, 0).data(Roles::RowSentence).toString().startsWith(QLatin1String("Withheld.")));
    QCOMPARE(typeAt(4), QStringLiteral("t4"));
    QSignalSpy changes(model.get(), &PagedTableModel::loadChanged);
    model->setVisibleRange(200, 220);
    QVERIFY(settle());
    QCOMPARE(model->withheldCount(), 2);
    QCOMPARE(changes.size(), 1);
}

void tst_Paging::aListThatEndsEarlyHasGapsAndNeverLoops()
{
    FakeEventSource* source = make(900);
    source->stops = 150;
    model->reload();
    model->setVisibleRange(120, 420);
    QVERIFY(settle());
    QCOMPARE(stateAt(149), RowState::Loaded);
    QCOMPARE(stateAt(150), RowState::Gap);
    QVERIFY(stateAt(400) == RowState::Gap || stateAt(400) == RowState::Failed);
    QVERIFY(source->requests.size() < 8);
}

void tst_Paging::keepsABoundedNumberOfPages()
{
    make(100'000);
    model->reload();
    QVERIFY(spin([this] { return model->isSettled() && !model->anchorsUnderWay(); }, 5000));
    for (int page = 0; page < 200; ++page) {
        model->setVisibleRange(page * 200 + 60, page * 200 + 100);
        QVERIFY(settle());
    }
    int here = 0;
    for (int page = 0; page < 500; ++page)
        here += stateAt(page * 200) == RowState::Loaded ? 1 : 0;
    QCOMPARE(here, PagedTableModel::kCachedPages);
    QCOMPARE(stateAt(199 * 200), RowState::Loaded);
}

void tst_Paging::aCancelledFutureIsAFailureAndNotAHang()
{
    class Cancelling final : public EventSource {
    public:
        QFuture<Result<RowPage<EventRow>>> page(const EventQuery&, const PageRequest&, const CancelToken&) override
        {
            QPromise<Result<RowPage<EventRow>>> promise; // goes without an answer
            promise.start();
            return promise.future();
        }
        QFuture<Result<QList<RowAnchor>>> anchors(const EventQuery&, int, const CancelToken&) override
        {
            return readyFuture(Result<QList<RowAnchor>>());
        }
    };
    model = std::make_unique<EventsModel>(std::make_unique<Cancelling>(), EventsModel::Scope::OneTenant);
    model->reload();
    QVERIFY(settle());
    QCOMPARE(model->error().code, ErrorCode::Cancelled);
}

void tst_Paging::holdsTheRulesOfItemModels()
{
    FakeEventSource* source = make(1'200);
    source->withheld = {7};
    source->failing = {2};
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->reload();
    model->setVisibleRange(300, 500);
    QVERIFY(settle());
    model->retranslate();
    source->total = 4;
    model->reload();
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 4);
}

QTEST_GUILESS_MAIN(tst_Paging)
#include "tst_paging.moc"
