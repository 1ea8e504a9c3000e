// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "client/witness/witnesswatch.h"
#include "models/auditmodel.h"
#include "models/audittimemodel.h"
#include "models/jsondiff.h"
#include "models/ledgermodel.h"
#include "models/reviewsmodel.h"
#include "models/sourcevariables.h"
#include "tests/client/fakeledger.h"
#include "tests/models/fakeledgeradmin.h"
#include "tests/models/heldanswers.h"
#include "tests/support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QThreadPool>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr Timestamp kNow{1763470800000}; // a full hour

class FakeTimes final : public AuditTimeSource {
public:
    QFuture<Result<AuditTimes>> times(const AuditTimeQuery& query, const CancelToken&) override
    {
        asked.append(query);
        return answers.answer(answer);
    }

    Result<AuditTimes> answer;
    HeldAnswers<AuditTimes> answers;
    QList<AuditTimeQuery> asked;
};

/// A log that is longer than what is counted before its first rows are shown.
class CountedLater final : public AuditSource {
public:
    static constexpr qint64 kLeast = 2000;

    QFuture<Result<RowPage<AuditRow>>> page(
        const AuditLogQuery&, const PageRequest& request, const CancelToken&) override
    {
        asked.append(request);
        RowPage<AuditRow> page;
        const qint64 from = request.after.isEmpty() ? 0 : request.after.bytes().toLongLong();
        for (qint64 row = from; row < std::min(from + request.count, all); ++row) {
            AuditRow entry;
            entry.index = static_cast<uint64_t>(row);
            page.rows.append({RowState::Loaded, entry});
        }
        page.total = request.counted ? std::min(all, kLeast) : -1;
        page.totalIsLeast = request.counted && all > kLeast;
        page.end = Cursor(QByteArray::number(from + page.rows.size()));
        return readyFuture(Result<RowPage<AuditRow>>(page));
    }
    QFuture<Result<qint64>> total(const AuditLogQuery&, const CancelToken& cancel) override
    {
        counting = cancel;
        return totals.answer(counted);
    }
    QFuture<Result<QList<RowAnchor>>> anchors(const AuditLogQuery&, int every, const CancelToken&) override
    {
        ++anchored;
        QList<RowAnchor> list;
        for (qint64 row = every; row < all; row += every)
            list.append({row, Cursor(QByteArray::number(row))});
        return readyFuture(Result<QList<RowAnchor>>(list));
    }

    qint64 all = 7000;
    Result<qint64> counted = 7000;
    HeldAnswers<qint64> totals;
    CancelToken counting;
    QList<PageRequest> asked;
    int anchored = 0;
};

} // namespace

class AuditModelsTest : public QObject {
    Q_OBJECT

    const TenantId m_acme{"acme"};
    const TenantId m_globex{"globex"};

private slots:
    void logsStandAsTheyWereSeen()
    {
        FixedClock clock(kNow);
        QThreadPool pool;
        FakeLedger service;
        service.add(1).append(1203);
        service.add(2, "globex").append(40);
        WitnessStore store(nullptr, {}, "server", pool);
        WitnessWatch watch(service.source(), store, clock, pool);
        watch.begin();
        LedgerModel model(watch);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy counted(&model, &LedgerModel::counted);
        watch.watch(m_acme);
        watch.watch(m_globex);
        QVERIFY(spin([&] { return watch.isSettled(); }, 5000));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.verifiedCount(), 2);
        QVERIFY(counted.count() >= 2);
        QCOMPARE(model.index(0, LedgerModel::VerifiedTo).data().toLongLong(), 1203);
        QCOMPARE(model.index(0, LedgerModel::State).data(Roles::StatusKind).value<StatusKind>(), StatusKind::Good);
        service.replace(m_globex, 3).append(60);
        watch.look(m_globex);
        QVERIFY(spin([&] { return watch.isSettled(); }, 5000));
        QCOMPARE(model.brokenCount(), 1);
        QCOMPARE(model.tenantAt(0), m_globex); // the broken one first
        QCOMPARE(model.index(0, LedgerModel::State).data(Roles::StatusKind).value<StatusKind>(), StatusKind::Danger);
        QCOMPARE(
            model.index(0, LedgerModel::State).data(Roles::RawValue).toString(), QStringLiteral("history-rewritten"));
    }

    void firstRowsDoNotWaitForTheCount()
    {
        auto source = std::make_unique<CountedLater>();
        CountedLater& fake = *source;
        fake.totals.held = true;
        AuditModel model(std::move(source), AuditModel::Scope::OneLog);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QVERIFY(spin([&] { return model.isSettled() && fake.totals.waiting() == 1; }, 5000));
        QCOMPARE(model.rowCount(), int(CountedLater::kLeast));
        QVERIFY(!model.isTotalExact());
        QVERIFY(model.rowAt(0));
        QCOMPARE(fake.anchored, 0); // of a list whose length nobody knows
        const QSignalSpy outdated(&model, &PagedTableModel::outdated);
        fake.totals.release();
        QVERIFY(spin([&] { return model.isTotalExact() && fake.anchored == 1; }, 5000));
        QCOMPARE(model.rowCount(), 7000);
        model.setVisibleRange(6990, 6999);
        QVERIFY(spin([&] { return model.isSettled(); }, 5000));
        QVERIFY(model.rowAt(6999));
        QCOMPARE(model.rowAt(6999)->index, uint64_t(6999));
        QVERIFY(!fake.asked.last().counted); // pages on the way cost no count
        QCOMPARE(outdated.count(), 0);
    }

    void anotherFilterStopsTheCountAtOnce()
    {
        auto source = std::make_unique<CountedLater>();
        CountedLater& fake = *source;
        fake.totals.held = true;
        AuditModel model(std::move(source), AuditModel::Scope::OneLog);
        model.reload();
        QVERIFY(spin([&] { return fake.totals.waiting() == 1; }, 5000));
        QVERIFY(!fake.counting.isCancelled());
        const CancelToken counting = fake.counting;
        AuditLogQuery other;
        other.text = QStringLiteral("other");
        model.setQuery(other);
        QVERIFY(counting.isCancelled()); // before anything is answered: it may be what the answer waits for
    }

    void aListThatCannotBeCountedStillScrolls()
    {
        auto source = std::make_unique<CountedLater>();
        CountedLater& fake = *source;
        fake.counted = fail(ErrorCode::ExecutionError, QStringLiteral("it took too long"));
        AuditModel model(std::move(source), AuditModel::Scope::OneLog);
        model.reload();
        QVERIFY(spin([&] { return model.isSettled() && fake.anchored == 1; }, 5000));
        QVERIFY(!model.isTotalExact());
        QCOMPARE(model.rowCount(), int(CountedLater::kLeast));
        model.setVisibleRange(1990, 1999);
        QVERIFY(spin([&] { return model.isSettled(); }, 5000));
        QVERIFY(model.rowAt(1999));
    }

    void timesFillTheirRange()
    {
        auto source = std::make_unique<FakeTimes>();
        FakeTimes& fake = *source;
        AuditTimeModel model(std::move(source));
        AuditTimeQuery query;
        query.from = kNow;
        query.to = Timestamp{kNow.ms + 5 * Timestamp::kHour};
        AuditTimes times;
        times.buckets = {{kNow, 3, 2, 1, 0}, {Timestamp{kNow.ms + 3 * Timestamp::kHour}, 5, 5, 0, 0},
            {Timestamp{kNow.ms - Timestamp::kHour}, 9, 9, 0, 0},
            {Timestamp{kNow.ms + 5 * Timestamp::kHour}, 9, 0, 0, 0}};
        fake.answer = times;
        model.setQuery(query);
        QVERIFY(spin([&] { return model.isSettled(); }, 3000));
        QCOMPARE(model.buckets().size(), 5);
        QCOMPARE(model.buckets()[0].denied, 1.0);
        QCOMPARE(model.buckets()[3].count, 5.0);
        QCOMPARE(model.total(), 8.0);
        QVERIFY(!model.isStale() && model.isComplete());
        model.setQuery(query);
        QCOMPARE(fake.asked.size(), 1); // nothing new was asked

        fake.answers.held = true;
        times.exact = false;
        times.complete = false;
        fake.answer = times;
        query.filter.text = QStringLiteral("role");
        model.setQuery(query);
        QVERIFY(model.isStale());
        QCOMPARE(model.total(), 8.0); // the old figures stay
        fake.answers.release();
        QVERIFY(spin([&] { return model.isSettled(); }, 3000));
        QVERIFY(!model.isStale() && !model.isExact() && !model.isComplete());
    }

    void reviewsAreSavedAndSignedOff()
    {
        FakeLedgerAdmin admin;
        admin.list = {{m_acme, "r1", QStringLiteral("Old"), Json::object(), {}, UserId("ann"), kNow, UserId("bo"),
                          Timestamp{kNow.ms + 1}, 2},
            {m_acme, "r2", QStringLiteral("Quarter"), Json::object(), QStringLiteral("two\nlines"), UserId("ann"), kNow,
                {}, {}, 1}};
        ReviewsModel model(admin, m_acme);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QVERIFY(spin([&] { return model.isSettled(); }, 3000));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ReviewsModel::Name).data().toString(), QStringLiteral("Quarter")); // open ones first
        QCOMPARE(model.index(0, ReviewsModel::Notes).data().toString(), QStringLiteral("two lines"));
        QSignalSpy saved(&model, &ReviewsModel::saved);
        QSignalSpy failed(&model, &ReviewsModel::failed);
        AuditReview fresh;
        fresh.tenant = m_acme;
        fresh.name = QStringLiteral("Denials");
        model.save(fresh);
        QVERIFY(spin([&] { return model.isSettled(); }, 3000));
        QCOMPARE(saved.count(), 1);
        QCOMPARE(model.rowCount(), 3);
        model.signOff(0, QStringLiteral("looked at all of it"));
        QVERIFY(spin([&] { return model.isSettled(); }, 3000));
        QCOMPARE(admin.notes, QStringList{QStringLiteral("looked at all of it")});
        AuditReview stale = *model.reviewAt(0);
        stale.version = 7;
        model.save(stale);
        QVERIFY(spin([&] { return model.isSettled(); }, 3000));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Conflict);
    }

    void diffsSayWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<int>("changed");
        QTest::newRow("nothing") << QByteArray("null") << QByteArray("null") << QString() << 0;
        QTest::newRow("same") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})") << QStringLiteral("  a 1|1") << 0;
        QTest::newRow("changed") << QByteArray(R"({"a":1,"b":"x"})") << QByteArray(R"({"a":2,"b":"x"})")
                                 << QStringLiteral("~ a 1|2\n  b \"x\"|\"x\"") << 1;
        QTest::newRow("added and removed")
            << QByteArray(R"({"a":1})") << QByteArray(R"({"b":2})") << QStringLiteral("- a 1|\n+ b |2") << 2;
        QTest::newRow("nested") << QByteArray(R"({"o":{"x":1,"y":2}})") << QByteArray(R"({"o":{"x":1,"y":3}})")
                                << QStringLiteral("  o |\n     x 1|1\n~    y 2|3") << 1;
        QTest::newRow("made") << QByteArray("null") << QByteArray(R"({"a":1})") << QStringLiteral("+ a |1") << 1;
        QTest::newRow("deleted") << QByteArray(R"({"a":{"b":1}})") << QByteArray("null")
                                 << QStringLiteral("- a |\n-    b 1|") << 1;
        QTest::newRow("an object became a value")
            << QByteArray(R"({"a":{"b":1}})") << QByteArray(R"({"a":5})") << QStringLiteral("~ a {\"b\":1}|5") << 1;
        QTest::newRow("lists are one value")
            << QByteArray(R"({"a":[1,2]})") << QByteArray(R"({"a":[1,3]})") << QStringLiteral("~ a [1,2]|[1,3]") << 1;
        QTest::newRow("bare values") << QByteArray("1") << QByteArray("2") << QStringLiteral("~  1|2") << 1;
    }

    void diffsSayWhatChanged()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, lines);
        QFETCH(int, changed);
        const JsonDiff diff = JsonDiff::of(*parseJson(before), *parseJson(after));
        QStringList said;
        for (const JsonDiff::Line& line : diff.lines) {
            said.append(QStringLiteral("%1 %2%3 %4|%5")
                            .arg(QStringLiteral(" +-~").at(static_cast<int>(line.mark)))
                            .arg(QString(line.depth * 3, QLatin1Char(' ')), line.name, line.before, line.after));
        }
        QCOMPARE(said.join(QLatin1Char('\n')), lines);
        QCOMPARE(diff.changed, changed);
    }

    void diffsHaveABound()
    {
        Json large = Json::object();
        for (int i = 0; i < 5000; ++i)
            large[std::to_string(i)] = i;
        const JsonDiff diff = JsonDiff::of(Json(), large);
        QVERIFY(diff.cut);
        QCOMPARE(diff.lines.size(), JsonDiff::kMostLines);
    }

    void filtersAreSpeltAsTheSchemaSpellsThem()
    {
        AuditLogQuery query;
        query.log = m_globex;
        query.target = "member:u1";
        query.requestId = RequestId("req_1");
        query.severities = {Severity::High};
        QCOMPARE(Sources::filterOf(query, {}),
            (Json{{"tenantId", "globex"}, {"target", "member:u1"}, {"requestId", "req_1"}, {"severity", "HIGH"}}));
        query.severities.append(Severity::Critical);
        const Json bound = Sources::filterOf(query, m_acme);
        QCOMPARE(bound["tenantId"], Json("acme")); // a table of one log stays with it
        QCOMPARE(bound["severities"], (Json{"HIGH", "CRITICAL"}));
        QVERIFY(!bound.contains("severity"));
    }
};

QTEST_GUILESS_MAIN(AuditModelsTest)
#include "tst_auditmodels.moc"
