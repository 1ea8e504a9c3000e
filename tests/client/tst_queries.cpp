// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/queries.h"

#include "client/decode/changedecoders.h"
#include "client/decode/decoders.h"
#include "client/decode/memberdecoders.h"
#include "client/decode/sharedecoders.h"
#include "client/platformclient.h"
#include "client/queriesshares.h"
#include "client/tenantclient.h"
#include "graphql/language/parser.h"
#include "graphql/validation/validate.h"
#include "tests/support/fakebinding.h"
#include "tests/support/testservices.h"
#include "tests/support/testsupport.h"

#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

using Read = std::function<std::optional<Error>(const VerifiedAnswer&)>;

/// The decoder's error, or nothing where it reads the answer and finds a row in it.
template <class Decoder> Read reads(Decoder decoder)
{
    return [decoder](const VerifiedAnswer& answer) -> std::optional<Error> {
        const auto row = decoder(answer);
        return row ? std::nullopt : std::optional<Error>(row.error());
    };
}

struct Entry {
    const char* name;
    Plane plane;
    const char* query;
    Json variables;
    Read read;
};

QList<Entry> entries()
{
    namespace I = Queries::Inference;
    namespace P = Queries::Platform;
    using namespace Decode;
    const auto one = [](auto decode, const char* field) {
        return reads([=](const VerifiedAnswer& answer) { return decode(answer, field); });
    };
    const Json none = Json::object();
    // What a witness asks is read in tests/client/tst_ledgerplane.cpp: a made-up answer has no hashes.
    const Read unread = [](const VerifiedAnswer&) { return std::optional<Error>(); };
    const Json span = {{"from", "2025-11-17T00:00:00.000Z"}, {"to", "2025-11-18T00:00:00.000Z"}};
    const Json ofTenant = {{"tenantId", "acme"}};
    const Json proofOf = {
        {"tenantId", "acme"}, {"epoch", 1}, {"from", 1}, {"to", 2}, {"index", 1}, {"size", 2}, {"first", 5}};
    const Json reason = {{"tenantId", "acme"}, {"id", "h"}, {"userId", "ann"}, {"reason", "why"},
        {"before", "2025-11-17T00:00:00.000Z"}};
    const Json version = {{"id", "b"}, {"expectedVersion", 1}};
    const Json lived = {{"id", "acme"}, {"confirmId", "acme"}, {"reason", "why"}, {"expectedVersion", 1}};
    const Json breachInput = {
        {"askedBy", "a"}, {"kind", "FOREIGN_RECORD"}, {"path", "p"}, {"digest", "d"}, {"count", 1}};
    return {
        {"organization", Plane::Inference, I::kOrganization, none, reads(organization)},
        {"eventPage", Plane::Inference, I::kEventPage, {{"first", 5}}, reads(eventPage)},
        {"eventAnchors", Plane::Inference, I::kEventAnchors, none, reads(eventAnchors)},
        {"event", Plane::Inference, I::kEvent, {{"id", "e"}}, reads(Decode::event)},
        {"metrics", Plane::Inference, I::kMetrics, none, reads(metrics)},
        {"eventsOverTime", Plane::Inference, I::kEventsOverTime, none, reads(eventsOverTime)},
        {"me", Plane::Platform, P::kMe, none, reads(me)},
        {"people", Plane::Platform, P::kPeople, none, reads(people)},
        {"overview", Plane::Platform, P::kOverview, none, reads(overview)},
        {"tenants", Plane::Platform, P::kTenants, {{"order", "NAME"}}, reads(tenants)},
        {"tenant", Plane::Platform, P::kTenant, {{"id", "acme"}}, one(tenant, "tenant")},
        {"memberships", Plane::Platform, P::kMemberships, none, reads(memberships)},
        {"platform eventPage", Plane::Platform, P::kEventPage, none, reads(eventPage)},
        {"platform eventAnchors", Plane::Platform, P::kEventAnchors, none, reads(eventAnchors)},
        {"platform eventsOverTime", Plane::Platform, P::kEventsOverTime, none, reads(eventsOverTime)},
        {"auditPage", Plane::Platform, P::kAuditPage, none, reads(auditPage)},
        {"auditAnchors", Plane::Platform, P::kAuditAnchors, none, reads(auditAnchors)},
        {"auditOverTime", Plane::Platform, P::kAuditOverTime, span, reads(auditOverTime)},
        {"ledgerHead", Plane::Platform, P::kLedgerHead, ofTenant, unread},
        {"ledgerConsistency", Plane::Platform, P::kLedgerConsistency, proofOf, unread},
        {"ledgerInclusion", Plane::Platform, P::kLedgerInclusion, proofOf, unread},
        {"ledgerEntries", Plane::Platform, P::kLedgerEntries, proofOf, unread},
        {"auditReviews", Plane::Platform, P::kAuditReviews, none, reads(auditReviews)},
        {"ledgerHolds", Plane::Platform, P::kLedgerHolds, none, reads(ledgerHolds)},
        {"saveAuditReview", Plane::Platform, P::kSaveAuditReview,
            {{"review", {{"tenantId", "acme"}, {"name", "n"}, {"filter", none}}}}, one(auditReview, "saveAuditReview")},
        {"signOffAuditReview", Plane::Platform, P::kSignOffAuditReview, version,
            one(auditReview, "signOffAuditReview")},
        {"setLegalHold", Plane::Platform, P::kSetLegalHold, reason, one(ledgerHold, "setLegalHold")},
        {"releaseLegalHold", Plane::Platform, P::kReleaseLegalHold, reason, one(ledgerHold, "releaseLegalHold")},
        {"pruneAudit", Plane::Platform, P::kPruneAudit, reason, one(ledgerChange, "pruneAudit")},
        {"erasePersonal", Plane::Platform, P::kErasePersonal, reason, one(ledgerChange, "erasePersonal")},
        {"acknowledgeEpoch", Plane::Platform, P::kAcknowledgeEpoch, reason, unread},
        {"breaches", Plane::Platform, P::kBreaches, none, reads(breaches)},
        {"bindings", Plane::Platform, P::kBindings, {{"first", 5}}, reads(bindings)},
        {"binding", Plane::Platform, P::kBinding, {{"name", "shared"}, {"points", 60}}, reads(binding)},
        {"putTenant", Plane::Platform, P::kPutTenant, {{"tenant", {{"id", "a"}, {"name", "A"}}}},
            one(tenant, "putTenant")},
        {"putMembers", Plane::Platform, P::kPutMembers, {{"tenantId", "a"}, {"members", Json::array()}},
            [](const VerifiedAnswer&) { return std::optional<Error>(); }},
        {"setTenantStatus", Plane::Platform, P::kSetTenantStatus, {{"tenantId", "a"}, {"status", "ACTIVE"}},
            one(tenant, "setTenantStatus")},
        {"createTenant", Plane::Platform, P::kCreateTenant, {{"tenant", {{"id", "acme"}, {"name", "A"}}}},
            one(changeAnswer, "createTenant")},
        {"editTenant", Plane::Platform, P::kEditTenant,
            {{"id", "acme"}, {"edit", {{"name", "A"}}}, {"expectedVersion", 1}}, one(changeAnswer, "editTenant")},
        {"suspendTenant", Plane::Platform, P::kSuspendTenant, lived, one(changeAnswer, "suspendTenant")},
        {"resumeTenant", Plane::Platform, P::kResumeTenant, lived, one(changeAnswer, "resumeTenant")},
        {"archiveTenant", Plane::Platform, P::kArchiveTenant, lived, one(changeAnswer, "archiveTenant")},
        {"restoreTenant", Plane::Platform, P::kRestoreTenant, lived, one(changeAnswer, "restoreTenant")},
        {"purgeTenant", Plane::Platform, P::kPurgeTenant, lived, one(changeAnswer, "purgeTenant")},
        {"changeTenants", Plane::Platform, P::kChangeTenants,
            {{"ids", Json::array({"acme"})}, {"change", {{"suspend", true}}}, {"reason", "why"}},
            one(changeAnswer, "changeTenants")},
        {"inviteMember", Plane::Platform, P::kInviteMember,
            {{"tenantId", "acme"}, {"email", "a@b.example"}, {"role", "viewer"}}, one(memberChange, "inviteMember")},
        {"resendInvitation", Plane::Platform, P::kResendInvitation, version, one(memberChange, "resendInvitation")},
        {"revokeInvitation", Plane::Platform, P::kRevokeInvitation, version, one(memberChange, "revokeInvitation")},
        {"setMemberRole", Plane::Platform, P::kSetMemberRole,
            {{"tenantId", "acme"}, {"userId", "ann"}, {"role", "viewer"}, {"expectedVersion", 1}},
            one(memberChange, "setMemberRole")},
        {"removeMember", Plane::Platform, P::kRemoveMember,
            {{"tenantId", "acme"}, {"userId", "ann"}, {"expectedVersion", 1}}, one(memberChange, "removeMember")},
        {"changeMembers", Plane::Platform, P::kChangeMembers,
            {{"tenantId", "acme"}, {"userIds", Json::array({"ann"})}, {"change", {{"remove", true}}}},
            one(memberChange, "changeMembers")},
        {"importMembers", Plane::Platform, P::kImportMembers, {{"tenantId", "acme"}, {"list", Json::array()}},
            one(memberChange, "importMembers")},
        {"undoMembers", Plane::Platform, P::kUndoMembers, {{"tenantId", "acme"}, {"id", "u"}},
            one(memberChange, "undoMembers")},
        {"acceptInvitation", Plane::Platform, P::kAcceptInvitation, {{"code", "c"}}, reads(acceptedTenant)},
        {"invitations", Plane::Platform, P::kInvitations, ofTenant, reads(invitations)},
        {"person", Plane::Platform, P::kPerson, {{"userId", "ann"}}, reads(Decode::person)},
        {"platformRoles", Plane::Platform, P::kPlatformRoles, none, reads(platformRoles)},
        {"grantPlatformRole", Plane::Platform, P::kGrantPlatformRole,
            {{"userId", "ann"}, {"role", "auditor"}, {"reason", "why"}}, one(pendingChange, "grantPlatformRole")},
        {"revokePlatformRole", Plane::Platform, P::kRevokePlatformRole,
            {{"userId", "ann"}, {"role", "auditor"}, {"reason", "why"}}, one(pendingChange, "revokePlatformRole")},
        {"askPermission", Plane::Platform, P::kAskPermission,
            {{"tenantId", "acme"}, {"permission", "write"}, {"reason", "why"}}, one(pendingChange, "askPermission")},
        {"pendingChanges", Plane::Platform, P::kPendingChanges, none, reads(pendingChanges)},
        {"pendingChange", Plane::Platform, P::kPendingChange, lived, one(pendingChange, "pendingChange")},
        {"decideChange", Plane::Platform, P::kDecideChange, {{"id", "c"}, {"approve", true}, {"expectedVersion", 1}},
            one(pendingChange, "decideChange")},
        {"cancelChange", Plane::Platform, P::kCancelChange, lived, one(pendingChange, "cancelChange")},
        {"tenantCertificate", Plane::Platform, P::kTenantCertificate, lived, reads(tenantCertificate)},
        {"tenantCertificates", Plane::Platform, P::kTenantCertificates, none, reads(tenantCertificates)},
        {"reportBreach", Plane::Platform, P::kReportBreach, {{"breach", breachInput}}, one(breach, "reportBreach")},
        {"acknowledgeBreach", Plane::Platform, P::kAcknowledgeBreach, version, one(breach, "acknowledgeBreach")},
        {"closeBreach", Plane::Platform, P::kCloseBreach, {{"id", "b"}, {"cause", "c"}, {"expectedVersion", 1}},
            one(breach, "closeBreach")},
        {"importPosition", Plane::Platform, P::kImportPosition, {{"import", "i"}},
            [](const VerifiedAnswer&) { return std::optional<Error>(); }},
        {"saveImportPosition", Plane::Platform, P::kSaveImportPosition, {{"import", "i"}, {"position", nullptr}},
            [](const VerifiedAnswer&) { return std::optional<Error>(); }},
    };
}

QList<Entry> shareEntries()
{
    namespace S = Queries::Shares;
    using namespace Decode;
    const auto one = [](auto decode, const char* field) {
        return reads([=](const VerifiedAnswer& answer) { return decode(answer, field); });
    };
    const Json none = Json::object();
    const Json scope = {{"resources", {"events"}}};
    const Json step = {{"grantId", "g"}, {"id", "r"}, {"provider", "acme"}, {"consumer", "globex"}, {"scope", scope},
        {"reason", "why"}, {"ticket", "T-1"}, {"hours", 24}, {"decision", "APPROVE"}, {"expectedVersion", 1},
        {"clientToken", "t"}};
    return {{"shareInbox", Plane::Platform, S::kInbox, none, one(shareRequests, "shareInbox")},
        {"shareOutbox", Plane::Platform, S::kOutbox, none, one(shareRequests, "shareOutbox")},
        {"shareGrants", Plane::Platform, S::kGrants, none, reads(shareGrants)},
        {"shareRequest", Plane::Platform, S::kRequest, step, one(shareRequest, "shareRequest")},
        {"shareGrant", Plane::Platform, S::kGrant, step, one(shareGrant, "shareGrant")},
        {"shareHistory", Plane::Platform, S::kHistory, none, reads(shareHistory)},
        {"shareMap", Plane::Platform, S::kMap, none, reads(shareMap)},
        {"sharePreview", Plane::Platform, S::kPreview, step, reads(sharePreview)},
        {"requestShare", Plane::Platform, S::kAsk, step, one(shareRequest, "requestShare")},
        {"offerShare", Plane::Platform, S::kOffer, step, one(shareRequest, "offerShare")},
        {"decideShare", Plane::Platform, S::kDecide, step, one(shareRequest, "decideShare")},
        {"cancelShare", Plane::Platform, S::kCancel, step, one(shareRequest, "cancelShare")},
        {"extendShare", Plane::Platform, S::kExtend, step, one(shareRequest, "extendShare")},
        {"amendShare", Plane::Platform, S::kAmend, step, one(shareRequest, "amendShare")},
        {"suspendShare", Plane::Platform, S::kSuspend, step, one(shareGrant, "suspendShare")},
        {"resumeShare", Plane::Platform, S::kResume, step, one(shareGrant, "resumeShare")},
        {"revokeShare", Plane::Platform, S::kRevoke, step, one(shareGrant, "revokeShare")},
        {"probeShare", Plane::Platform, S::kProbe, step, one(shareGrant, "probeShare")},
        {"breakGlass", Plane::Platform, S::kBreakGlass, step, one(shareGrant, "breakGlass")},
        {"reviewBreakGlass", Plane::Platform, S::kReview, step, one(shareGrant, "reviewBreakGlass")}};
}

} // namespace

Q_DECLARE_METATYPE(Entry)

class QueriesTest : public QObject {
    Q_OBJECT

private slots:
    void everyQueryFitsItsSchemaAndItsDecoder_data()
    {
        QTest::addColumn<Entry>("entry");
        for (const Entry& entry : entries() + shareEntries())
            QTest::newRow(entry.name) << entry;
    }

    void everyQueryFitsItsSchemaAndItsDecoder()
    {
        QFETCH(Entry, entry);
        const auto schema = *GraphQL::buildSchema(viewOf(sdl(entry.plane)));
        const auto document = GraphQL::parseDocument(entry.query);
        VERIFY_OK(document);
        const auto problems = GraphQL::validate(*schema, **document);
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().message.c_str());
        // The console asks for the owner plainly: rows carry it, and nothing is asked twice.
        QCOMPARE((*OwnerStamper(*OwnerMap::make(schema)).stamp(**document))->stamps, 0);

        FakeBinding sound;
        sound.answerWell();
        const ClientServices services = testServices();
        PlatformClient platform(sound, {}, {}, services);
        TenantClient tenant(sound, TenantId("acme"), {}, {}, services);
        const GraphQLRequest request{entry.query, {}, entry.variables};
        const auto answer = await(entry.plane == Plane::Platform ? platform.graphql(request) : tenant.graphql(request));
        QVERIFY(answer);
        VERIFY_OK(*answer);
        QVERIFY((*answer)->findings.isEmpty());
        const auto error = entry.read(**answer);
        QVERIFY2(!error, error ? qPrintable(describe(*error)) : "");
    }

    void rowsSayWhatTheAnswerSays()
    {
        FakeBinding sound;
        sound.on("eventPage",
            R"({"data":{"eventPage":{"tenantId":"acme","totalCount":2000000.0,"pageInfo":)"
            R"({"hasNextPage":true,"hasPreviousPage":false,"startCursor":"c1","endCursor":"c2"},)"
            R"("nodes":[{"tenantId":"acme","id":"e1","type":"page_view",)"
            R"("timestamp":"2025-11-18T13:32:06.741Z","userId":"ann","sessionId":null,)"
            R"("data":{"z":1},"metadata":{"tenantId":"acme","raw":{"plan":"x"}}}]}}})");
        TenantClient client(sound, TenantId("acme"), {}, {}, testServices());
        const auto answer = await(client.graphql({Queries::Inference::kEventPage, {}, {}}));
        VERIFY_OK(*answer);
        const auto page = Decode::eventPage(**answer);
        VERIFY_OK(page);
        QCOMPARE(page->totalCount, 2'000'000);
        QVERIFY(page->hasNext && !page->hasPrevious);
        QCOMPARE(page->end, Cursor("c2"));
        const Event event = *page->rows.front();
        QCOMPARE(event.timestamp, (Timestamp{1'763'472'726'741}));
        QCOMPARE(event.userId, std::optional(UserId("ann")));
        QVERIFY(!event.sessionId);
        QCOMPARE(event.data, QByteArray("{\"z\":1}"));
        QCOMPARE(event.metadata, QByteArray("{\"plan\":\"x\"}"));
    }

    void saysWhyThereIsNothing()
    {
        VerifiedAnswer refused;
        refused.data = {{"metrics", nullptr}};
        refused.errors = {{ErrorCode::Forbidden, QStringLiteral("no"), QStringLiteral("metrics")}};
        QCOMPARE(Decode::metrics(refused).error().code, ErrorCode::Forbidden);
        VerifiedAnswer withheld;
        withheld.data = {{"eventPage", nullptr}, {"metrics", nullptr}};
        withheld.findings = {{.path = "data.eventPage"}};
        QCOMPARE(Decode::eventPage(withheld).error().code, ErrorCode::IsolationBreach);
        QVERIFY(!*Decode::metrics(withheld));
        VerifiedAnswer odd;
        odd.data = {{"overview", {{"tenantCount", "many"}}}};
        QCOMPARE(Decode::overview(odd).error().path, QStringLiteral("tenantCount"));
    }
};

QTEST_GUILESS_MAIN(QueriesTest)
#include "tst_queries.moc"
