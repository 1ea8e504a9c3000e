// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "service/inferenceservice.h"
#include "service/platformservice.h"
#include "service/schemas.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <array>

using namespace Tenantry;

class TestPlaneService : public QObject {
    Q_OBJECT
private slots:
    void everyFieldHasItsResolver()
    {
        const CursorSeal seal(QByteArray(32, 'k'));
        const auto inference = InferenceService::make(seal, m_clock);
        VERIFY_OK(inference);
        check(**inference, {"EventGap.missed", "EventGap.from", "EventGap.to"});
        const auto platform = PlatformService::make(seal, m_clock);
        VERIFY_OK(platform);
        check(**platform, {"DeliveryGap.missed", "DeliveryGap.from", "DeliveryGap.to", "PutResult.changed"});
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
    /// Thirty aliases of one's own, and the owner stamp in every set besides.
    void theOwnersStampCountsAsNoAlias()
    {
        const auto inference = InferenceService::make(CursorSeal(QByteArray(32, 'k')), m_clock);
        VERIFY_OK(inference);
        auto document = [](int aliases, const QByteArray& stamp) {
            QByteArray text = "mutation {";
            for (int i = 0; i < aliases; ++i)
                text +=
                    " k" + QByteArray::number(i) + R"(: ingestEvent(event: {type: "x"}) { accepted )" + stamp + " }";
            return text + " }";
        };
        QVERIFY((*inference)->isChange(document(30, "_tenantry_owner: accepted"), ""));
        QVERIFY(!(*inference)->isChange(document(31, "_tenantry_owner: accepted"), ""));
        QVERIFY(!(*inference)->isChange(document(30, "_owner: accepted"), ""));
    }

private:
    static void check(const PlaneService& service, const std::vector<std::string>& fromJson)
    {
        QCOMPARE(service.resolvers().unknownTo(service.schema()), std::vector<std::string>());
        auto missing = service.resolvers().missingIn(service.schema());
        // Types whose answers are made as JSON objects.
        std::erase_if(missing, [](const std::string& field) {
            static constexpr std::array kTypes{"AuditSeries.", "AuditBucket.", "LedgerHead.", "LedgerProof.",
                "LedgerRows.", "LedgerRow.", "AuditReview.", "LedgerHold.", "LedgerChange.", "ChangePlan.",
                "PlannedTenant.", "PendingChange.", "TenantCertificate.", "TenantCertificateConnection.",
                "ShareRequest.", "ShareScope.", "ShareTally.", "ShareVote.", "ShareRequestConnection.", "ShareGrant.",
                "ShareReceipt.", "ShareGrantConnection.", "ShareStep.", "SharePair.", "SharePreview.", "ShareReaders.",
                "SharePolicy.", "SharedMetrics.", "SharedUser.", "ShareProof.", "Acceptance.", "Invitation.",
                "InvitationConnection.", "MemberUndo.", "PlannedMember.", "PlatformRole."};
            return std::any_of(kTypes.begin(), kTypes.end(), [&](const char* type) { return field.starts_with(type); });
        });
        QCOMPARE(missing, fromJson);
    }

    const FixedClock m_clock{Timestamp{0}};
};

QTEST_GUILESS_MAIN(TestPlaneService)
#include "tst_planeservice.moc"
