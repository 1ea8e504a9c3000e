// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/doorfixture.h"

#include <QTest>

#include <future>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// One tenant's storm waits behind itself: counted in turns, not in time, so that a busy machine changes nothing.
class TestStorm : public QObject {
    Q_OBJECT
private slots:
    void anotherTenantDoesNotWaitBehindIt()
    {
        DoorFixture fixture;
        QCOMPARE(fixture.ingest(DoorFixture::claims("alice@acme"), R"([{"type":"a","id":"1"}])").status, 200);
        constexpr int kStorm = 600;
        std::atomic<int> stormDone = 0;
        std::promise<int> doneBefore;
        const GraphQLRequest request{
            "{ events(limit: 100) { id type timestamp userId } metrics { totalEvents } }", {}, Json::object()};
        for (int i = 0; i < kStorm; ++i)
            fixture.door().graphql(DoorFixture::claims("alice@acme"), Plane::Inference, request, true, {},
                [&](GatewayReply) { ++stormDone; });
        fixture.door().graphql(DoorFixture::claims("bob@globex"), Plane::Inference, request, true, {},
            [&](GatewayReply reply) { doneBefore.set_value(reply.status == 200 ? stormDone.load() : kStorm); });
        const int before = doneBefore.get_future().get();
        QTRY_COMPARE(stormDone.load(), kStorm);
        qInfo("%d of %d of the storm's were answered before the other tenant's one", before, kStorm);
        // In one common line all of the storm would have been before it.
        QVERIFY(before < kStorm / 2);
    }
    void tooMuchOfOneTenantIsRefusedAndTheOthersAreNot()
    {
        DoorFixture fixture;
        std::atomic<int> busy = 0;
        std::atomic<int> done = 0;
        constexpr int kStorm = 4000;
        const GraphQLRequest request{"{ events(limit: 100) { id } }", {}, Json::object()};
        for (int i = 0; i < kStorm; ++i)
            fixture.door().graphql(
                DoorFixture::claims("alice@acme"), Plane::Inference, request, true, {}, [&](GatewayReply reply) {
                    busy += reply.status == 503;
                    ++done;
                });
        QCOMPARE(fixture.graphql(DoorFixture::claims("bob@globex"), "{ events { id } }").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), kStorm, 30'000);
        QVERIFY(busy.load() > 0);
    }
};

QTEST_GUILESS_MAIN(TestStorm)
#include "tst_storm.moc"
