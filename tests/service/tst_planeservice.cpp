// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "service/inferenceservice.h"
#include "service/platformservice.h"
#include "service/schemas.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;

class TestPlaneService : public QObject {
    Q_OBJECT
private slots:
    void everyFieldHasItsResolver()
    {
        const CursorSeal seal(QByteArray(32, 'k'));
        const auto inference = InferenceService::make(seal, m_clock);
        VERIFY_OK(inference);
        check(**inference, {});
        const auto platform = PlatformService::make(seal, m_clock);
        VERIFY_OK(platform);
        check(**platform, {"PutResult.changed"});
    }
    void tellsChangesFromReads()
    {
        const auto inference = InferenceService::make(CursorSeal(QByteArray(32, 'k')), m_clock);
        VERIFY_OK(inference);
        const QByteArray two =
            R"(query a { events { id } } mutation b { ingestEvent(event: {type: "mutation"}) { accepted } })";
        QVERIFY(!(*inference)->isChange(two, "a"));
        QVERIFY((*inference)->isChange(two, "b"));
        QVERIFY(!(*inference)->isChange(two, ""));
        QVERIFY(!(*inference)->isChange("mutation {", ""));
    }

private:
    static void check(const PlaneService& service, const std::vector<std::string>& fromJson)
    {
        QCOMPARE(service.resolvers().unknownTo(service.schema()), std::vector<std::string>());
        QCOMPARE(service.resolvers().missingIn(service.schema()), fromJson);
    }

    const FixedClock m_clock{Timestamp{0}};
};

QTEST_GUILESS_MAIN(TestPlaneService)
#include "tst_planeservice.moc"
