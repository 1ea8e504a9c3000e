// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/async.h"
#include "models/sharegrantsmodel.h"
#include "models/sharematrixmodel.h"
#include "models/sharepairsmodel.h"
#include "models/sharerequestsmodel.h"
#include "models/sharestepsmodel.h"
#include "tests/models/heldanswers.h"
#include "tests/support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

template <class Row> RowPage<Row> pageFrom(const QList<Row>& rows, const PageRequest& request)
{
    RowPage<Row> page;
    for (const Row& row : rows.mid(request.firstRow, request.count))
        page.rows.append({RowState::Loaded, row});
    page.total = rows.size();
    return page;
}

class FakeShares final : public ShareSource {
public:
    QFuture<Result<RowPage<ShareRequestRow>>> requests(
        ShareBox box, const PageRequest& request, const CancelToken&) override
    {
        lastBox = box;
        return readyFuture(Result<RowPage<ShareRequestRow>>(pageFrom(requestRows, request)));
    }
    QFuture<Result<RowPage<ShareGrantRow>>> grants(
        const QList<ShareGrantState>& states, const PageRequest& request, const CancelToken&) override
    {
        lastStates = states;
        return grantAnswers.answer(pageFrom(grantRows, request));
    }
    QFuture<Result<QList<ShareStepRow>>> history(
        const ShareRequestId& request, const GrantId& grant, const CancelToken&) override
    {
        QList<ShareStepRow> found;
        for (const ShareStepRow& step : steps) {
            if ((request.isEmpty() || step.request == request) && (grant.isEmpty() || step.grant == grant))
                found.append(step);
        }
        return readyFuture(Result<QList<ShareStepRow>>(found));
    }
    QFuture<Result<QList<SharePairRow>>> map(const CancelToken&) override
    {
        return readyFuture(Result<QList<SharePairRow>>(pairs));
    }
    QFuture<Result<SharePreviewRow>> preview(const TenantId&, const ShareProposalDraft&, const CancelToken&) override
    {
        return readyFuture(Result<SharePreviewRow>(fail(ErrorCode::Unsupported)));
    }
    QFuture<Result<ShareRequestRow>> request(const TenantId&, const ShareRequestId&) override
    {
        return readyFuture(Result<ShareRequestRow>(fail(ErrorCode::NotFound)));
    }
    QFuture<Result<ShareGrantRow>> grant(const GrantId&) override
    {
        return readyFuture(Result<ShareGrantRow>(fail(ErrorCode::NotFound)));
    }

    QList<ShareRequestRow> requestRows;
    QList<ShareGrantRow> grantRows;
    QList<ShareStepRow> steps;
    QList<SharePairRow> pairs;
    HeldAnswers<RowPage<ShareGrantRow>> grantAnswers;
    ShareBox lastBox = ShareBox::Outbox;
    QList<ShareGrantState> lastStates;
};

ShareRequestRow requestOf(const char* id, const char* digest, bool isDecidable = true)
{
    ShareRequestRow row;
    row.id = ShareRequestId(id);
    row.provider = TenantId("acme");
    row.providerName = QStringLiteral("Acme");
    row.consumer = TenantId("globex");
    row.scope.resources = {"events"};
    row.scope.fields = {"events.data"};
    row.digest = digest;
    row.isDecidable = isDecidable;
    row.quorum = {{ShareParty::Provider, 2, 1}, {ShareParty::Platform, 1, 0}};
    return row;
}

ShareGrantRow grantOf(const char* id, ShareGrantState state)
{
    ShareGrantRow row;
    row.id = GrantId(id);
    row.provider = TenantId("acme");
    row.consumer = TenantId("globex");
    row.state = state;
    row.uses30Days = 17;
    return row;
}

QString text(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// What the lists of sharing say, over rows in memory.
class TestShareModels : public QObject {
    Q_OBJECT
private slots:
    void anInboxSaysWhatItTakesAndWhatIsAlike()
    {
        FakeShares source;
        source.requestRows = {
            requestOf("r1", "d1"), requestOf("r2", "d2"), requestOf("r3", "d1"), requestOf("r4", "d1", false)};
        ShareRequestsModel model(source, ShareBox::Inbox);
        QAbstractItemModelTester tester(&model);
        model.reload();
        QVERIFY(spin([&] { return model.isSettled() && model.rowCount() == 4; }, 5000));
        QCOMPARE(source.lastBox, ShareBox::Inbox);
        QCOMPARE(text(model, 0, ShareRequestsModel::Provider), QStringLiteral("Acme"));
        QCOMPARE(text(model, 0, ShareRequestsModel::Consumer), QStringLiteral("globex")); // no name: its id
        QCOMPARE(text(model, 0, ShareRequestsModel::What), QStringLiteral("events (4 of 7 fields)"));
        QCOMPARE(text(model, 0, ShareRequestsModel::Quorum), QStringLiteral("Acme 1 of 2 · Platform 0 of 1"));
        // Batches hold equal digests only, and nothing that is not mine to decide.
        QCOMPARE(model.rowsAlike(0), (QList<int>{0, 2}));
        QCOMPARE(model.rowsAlike(1), QList<int>{1});
        QCOMPARE(model.rowOf(ShareRequestId("r3")), 2);
        QCOMPARE(model.rowOf(ShareRequestId("foreign")), -1);
    }

    void grantsSayWhatWantsAttention_data()
    {
        QTest::addColumn<ShareGrantRow>("grant");
        QTest::addColumn<QString>("advice");
        ShareGrantRow stale = grantOf("g", ShareGrantState::Active);
        stale.isStale = true;
        ShareGrantRow broken = grantOf("g", ShareGrantState::Active);
        broken.isBreakGlass = true;
        ShareGrantRow sick = grantOf("g", ShareGrantState::Active);
        sick.isHealthy = false;
        QTest::newRow("sound") << grantOf("g", ShareGrantState::Active) << QStringLiteral("–");
        QTest::newRow("unused") << stale << QStringLiteral("Unused for 60 days: revoke?");
        QTest::newRow("broken glass") << broken << QStringLiteral("Broken glass, not reviewed");
        QTest::newRow("unhealthy") << sick << QStringLiteral("The last probe found another state");
        QTest::newRow("not proven") << grantOf("g", ShareGrantState::RevokeFailed)
                                    << QStringLiteral("The gate is shut, but the proof failed: see the case");
    }
    void grantsSayWhatWantsAttention()
    {
        QFETCH(ShareGrantRow, grant);
        FakeShares source;
        source.grantRows = {grant};
        ShareGrantsModel model(source);
        model.reload();
        QVERIFY(spin([&] { return model.isSettled() && model.rowCount() == 1; }, 5000));
        QTEST(text(model, 0, ShareGrantsModel::Advice), "advice");
        QCOMPARE(text(model, 0, ShareGrantsModel::Uses), QStringLiteral("17"));
    }

    void onlyLiveGrantsUnlessAllAreWanted()
    {
        FakeShares source;
        source.grantRows = {grantOf("g", ShareGrantState::Active)};
        ShareGrantsModel model(source);
        QAbstractItemModelTester tester(&model);
        model.reload();
        QVERIFY(spin([&] { return model.isSettled() && model.rowCount() == 1; }, 5000));
        QVERIFY(source.lastStates.contains(ShareGrantState::RevokeFailed));
        QVERIFY(!source.lastStates.contains(ShareGrantState::Revoked));
        model.setAll(true);
        model.reload();
        QVERIFY(spin([&] { return model.isSettled(); }, 5000));
        QVERIFY(source.lastStates.isEmpty());
    }

    /// After the end of a grant nothing of it is left in a list that is asked again, though an older answer comes late.
    void aLateAnswerBringsNothingBack()
    {
        FakeShares source;
        source.grantRows = {grantOf("g", ShareGrantState::Active)};
        source.grantAnswers.held = true;
        ShareGrantsModel model(source);
        model.reload();
        source.grantRows.clear();
        model.reload();
        source.grantAnswers.held = false;
        source.grantAnswers.release();
        QVERIFY(spin([&] { return model.isSettled() && model.loadState() == LoadState::Loaded; }, 5000));
        QCOMPARE(model.rowCount(), 0);
    }

    void aTimelineIsOfOne()
    {
        FakeShares source;
        ShareStepRow step;
        step.request = ShareRequestId("r1");
        step.action = "share.activate";
        step.to = "ACTIVE";
        step.party = "CONSUMER";
        ShareStepRow other = step;
        other.request = ShareRequestId("r2");
        source.steps = {step, other};
        ShareStepsModel model(source);
        QAbstractItemModelTester tester(&model);
        model.show(ShareRequestId("r1"), {});
        QVERIFY(spin([&] { return model.isSettled() && model.rowCount() == 1; }, 5000));
        QCOMPARE(text(model, 0, ShareStepsModel::Action), QStringLiteral("Activated, after a first read"));
        QCOMPARE(text(model, 0, ShareStepsModel::To), QStringLiteral("Active"));
        QCOMPARE(text(model, 0, ShareStepsModel::Party), QStringLiteral("Consumer"));
    }

    /// A hundred tenants: a matrix of ten thousand cells that say in words who sees whom.
    void theMapOfAHundred()
    {
        FakeShares source;
        for (int i = 0; i < 100; ++i) {
            SharePairRow pair;
            pair.provider = TenantId("t" + QByteArray::number(i));
            pair.consumer = TenantId("t" + QByteArray::number((i + 1) % 100));
            pair.providerName = QStringLiteral("Tenant %1").arg(i, 3, 10, QLatin1Char('0'));
            pair.consumerName = QStringLiteral("Tenant %1").arg((i + 1) % 100, 3, 10, QLatin1Char('0'));
            pair.active = 1 + i % 3;
            source.pairs.append(pair);
        }
        ShareMapModel map(source);
        SharePairsModel list(map);
        ShareMatrixModel matrix(map);
        map.load();
        QVERIFY(spin([&] { return map.loadState() == LoadState::Loaded; }, 5000));
        QCOMPARE(map.tenants().size(), 100);
        QCOMPARE(list.rowCount(), 100);
        QCOMPARE(matrix.rowCount() * matrix.columnCount(), 10'000);
        const auto words = [&](int row, int column) {
            return matrix.index(row, column).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(words(7, 8), QStringLiteral("Tenant 008 sees data of Tenant 007: 2 active, 0 on hold"));
        QCOMPARE(words(8, 7), QStringLiteral("Tenant 007 sees nothing of Tenant 008"));
        QCOMPARE(words(7, 7), QStringLiteral("Tenant 007 sees its own data"));
        QCOMPARE(matrix.index(7, 8).data(ShareMatrixModel::ActiveRole).toInt(), 2);
    }
};

Q_DECLARE_METATYPE(Tenantry::ShareGrantRow)

QTEST_GUILESS_MAIN(TestShareModels)
#include "tst_sharemodels.moc"
