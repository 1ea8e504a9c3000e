// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomid.h"
#include "service/auditing/auditwriter.h"
#include "service/auditing/ledgerchanges.h"
#include "service/resolvers/auditscope.h"
#include "service/resolvers/ledgeranswers.h"
#include "storage/ledgerstore.h"
#include "storage/personrepository.h"
#include "storage/reviewrepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr qsizetype kLongestReason = 2000;
constexpr qsizetype kLongestNotes = 20'000;

Json idOrNull(const std::optional<UserId>& id) { return id ? Json(id->toStdString()) : Json(); }
Json timeOrNull(const std::optional<Timestamp>& at) { return at ? Json(at->ms) : Json(); }

Json answerOf(const StoredReview& review)
{
    return {{"tenantId", review.tenantId.toStdString()}, {"id", review.id.toStdString()},
        {"name", review.name.toStdString()}, {"filter", review.filter}, {"notes", review.notes.toStdString()},
        {"createdBy", review.createdBy.toStdString()}, {"createdAt", review.createdAt.ms},
        {"signedOffBy", idOrNull(review.signedOffBy)}, {"signedOffAt", timeOrNull(review.signedOffAt)},
        {"version", review.version}};
}

Json answerOf(const StoredHold& hold)
{
    return {{"tenantId", hold.tenantId.toStdString()}, {"id", hold.id.toStdString()},
        {"reason", hold.reason.toStdString()}, {"placedBy", hold.placedBy.toStdString()},
        {"placedAt", hold.placedAt.ms}, {"releasedBy", idOrNull(hold.releasedBy)},
        {"releasedAt", timeOrNull(hold.releasedAt)}};
}

template <class Row> Result<ResolvedValue> answerOfAll(const Result<QList<Row>>& rows)
{
    if (!rows)
        return fail(rows.error());
    Json list = Json::array();
    for (const Row& row : *rows)
        list.push_back(answerOf(row));
    return ResolvedValue(std::move(list));
}

Result<QString> reasonOf(const FieldCall& call)
{
    const QString reason = QString::fromStdString(call.arg<std::string>("reason")).trimmed();
    if (reason.isEmpty() || reason.size() > kLongestReason)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("a reason has 1 to 2,000 characters"), QStringLiteral("reason"));
    return reason;
}

Result<const LedgerKeeper*> keeperOf(const ResolverContext& context)
{
    if (context.call().keeper)
        return context.call().keeper;
    return fail(ErrorCode::Unsupported, QStringLiteral("this service signs no logs"));
}

/// In the log it is about, and in the platform's.
Result<void> auditChange(
    ResolverContext& context, const TenantId& tenant, const char* action, const QByteArray& id, const Json& data)
{
    for (const TenantId& log : {tenant, kPlatformTenant}) {
        AuditEntry entry = context.entry(log, action);
        entry.severity = Severity::Notice;
        entry.targets = {{"log", tenant.bytes()}};
        entry.data = data;
        entry.data["id"] = id.toStdString();
        if (const auto written = AuditWriter::append(context.transaction(), std::move(entry)); !written)
            return fail(written.error());
        if (tenant == kPlatformTenant)
            break;
    }
    return {};
}

/// The tenant that a list is narrowed to, if it is; checked.
Result<std::optional<TenantId>> narrowed(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditRead); !may)
        return fail(may.error());
    if (!call.has("tenantId"))
        return std::optional<TenantId>();
    const TenantId tenant(call.arg<std::string>("tenantId"));
    if (const auto own = context.checkNamed({tenant}); !own)
        return fail(own.error());
    return std::optional(tenant);
}

Result<ResolvedValue> auditReviews(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto tenant = narrowed(call);
    if (!tenant)
        return fail(tenant.error());
    context.note("audit.read");
    const ReviewRepository repository(context.database());
    if (context.call().tenant)
        return answerOfAll(repository.reviews(*context.call().tenant));
    const auto platform = context.platform();
    return platform ? answerOfAll(repository.reviews(**platform, *tenant)) : fail(platform.error());
}

Result<ResolvedValue> ledgerHolds(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto tenant = narrowed(call);
    if (!tenant)
        return fail(tenant.error());
    context.note("audit.read");
    const ReviewRepository repository(context.database());
    if (context.call().tenant)
        return answerOfAll(repository.holds(*context.call().tenant));
    const auto platform = context.platform();
    return platform ? answerOfAll(repository.holds(**platform, *tenant)) : fail(platform.error());
}

Result<ResolvedValue> saveAuditReview(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const Json& input = call.args()["review"];
    const TenantId tenant(bytesMember(input, "tenantId"));
    const auto platform = mayChangeLog(context, Permission::AuditReview, tenant);
    if (!platform)
        return fail(platform.error());
    ReviewRepository repository(context.database());
    StoredReview review;
    if (const QByteArray id = bytesMember(input, "id"); id.isEmpty()) {
        review.id = randomId("rev_");
        review.tenantId = tenant;
        review.createdBy = context.call().actor.userId;
        review.createdAt = context.now();
    } else {
        const auto found = repository.review(**platform, id);
        if (!found)
            return fail(found.error());
        review = *found;
        if (review.tenantId != tenant || review.version != input.value("expectedVersion", 0))
            return fail(ErrorCode::Conflict, QStringLiteral("somebody else changed this review; look at it again"));
        if (review.signedOffAt)
            return fail(ErrorCode::Conflict, QStringLiteral("a review that is signed off is not changed"));
        ++review.version;
    }
    review.name = stringMember(input, "name").trimmed();
    review.filter = input.value("filter", Json::object());
    review.notes = stringMember(input, "notes");
    if (review.name.isEmpty() || review.name.size() > 200 || review.notes.size() > kLongestNotes
        || dumpJson(review.filter).size() > kLongestNotes)
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("a review needs a name of 1 to 200 characters, and notes up to 20,000"));
    if (const auto put = repository.put(context.transaction(), **platform, review); !put)
        return fail(put.error());
    if (const auto audited = auditChange(context, tenant, "audit.review", review.id, {{"version", review.version}});
        !audited)
        return fail(audited.error());
    return ResolvedValue(answerOf(review));
}

Result<ResolvedValue> signOffAuditReview(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditReview); !may)
        return fail(may.error());
    const auto platform = context.platform();
    const auto keeper = keeperOf(context);
    if (!platform || !keeper)
        return fail(platform ? keeper.error() : platform.error());
    ReviewRepository repository(context.database());
    auto review = repository.review(**platform, QByteArray::fromStdString(call.arg<std::string>("id")));
    if (!review)
        return fail(review.error());
    if (const auto own = context.checkNamed({review->tenantId}); !own)
        return fail(own.error());
    if (review->version != call.arg<int>("expectedVersion") || review->signedOffAt)
        return fail(ErrorCode::Conflict, QStringLiteral("somebody else changed this review; look at it again"));
    const QString note = QString::fromStdString(call.arg<std::string>("note"));
    if (review->notes.size() + note.size() > kLongestNotes)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("notes have up to 20,000 characters"), QStringLiteral("note"));
    if (!note.isEmpty())
        review->notes += (review->notes.isEmpty() ? QString() : QStringLiteral("\n")) + note;
    ++review->version;
    review->signedOffBy = context.call().actor.userId;
    review->signedOffAt = context.now();
    if (const auto put = repository.put(context.transaction(), **platform, *review); !put)
        return fail(put.error());
    Json data = {{"version", review->version}, {"checkpoint", Json()}};
    const auto head = LedgerStore(context.database()).head(review->tenantId);
    if (!head)
        return fail(head.error());
    if (*head) {
        const auto signedNote = (*keeper)->signOne(context.transaction(), **head, context.now());
        if (!signedNote)
            return fail(signedNote.error());
        data["checkpoint"] = signedNote->toStdString();
    }
    if (const auto audited = auditChange(context, review->tenantId, "audit.signoff", review->id, data); !audited)
        return fail(audited.error());
    return ResolvedValue(answerOf(*review));
}

Result<ResolvedValue> setLegalHold(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const TenantId tenant(call.arg<std::string>("tenantId"));
    const auto platform = mayChangeLog(context, Permission::AuditHold, tenant);
    const auto reason = reasonOf(call);
    if (!platform || !reason)
        return fail(platform ? reason.error() : platform.error());
    StoredHold hold;
    hold.id = randomId("hold_");
    hold.tenantId = tenant;
    hold.reason = *reason;
    hold.placedBy = context.call().actor.userId;
    hold.placedAt = context.now();
    if (const auto put = ReviewRepository(context.database()).put(context.transaction(), **platform, hold); !put)
        return fail(put.error());
    const auto audited = auditChange(context, tenant, "audit.hold", hold.id, {{"reason", reason->toStdString()}});
    return audited ? Result<ResolvedValue>(ResolvedValue(answerOf(hold))) : fail(audited.error());
}

Result<ResolvedValue> releaseLegalHold(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::AuditHold); !may)
        return fail(may.error());
    const auto platform = context.platform();
    const auto reason = reasonOf(call);
    if (!platform || !reason)
        return fail(platform ? reason.error() : platform.error());
    ReviewRepository repository(context.database());
    auto hold = repository.hold(**platform, QByteArray::fromStdString(call.arg<std::string>("id")));
    if (!hold)
        return fail(hold.error());
    if (const auto own = context.checkNamed({hold->tenantId}); !own)
        return fail(own.error());
    if (hold->releasedAt)
        return fail(ErrorCode::Conflict, QStringLiteral("this hold is released already"));
    hold->releasedBy = context.call().actor.userId;
    hold->releasedAt = context.now();
    if (const auto put = repository.put(context.transaction(), **platform, *hold); !put)
        return fail(put.error());
    const auto audited =
        auditChange(context, hold->tenantId, "audit.hold.release", hold->id, {{"reason", reason->toStdString()}});
    return audited ? Result<ResolvedValue>(ResolvedValue(answerOf(*hold))) : fail(audited.error());
}

Result<void> checkNoHold(ResolverContext& context, const PlatformScope& scope, const TenantId& tenant)
{
    const auto held = ReviewRepository(context.database()).isHeld(scope, tenant);
    if (!held)
        return fail(held.error());
    if (*held)
        return fail(ErrorCode::Conflict, QStringLiteral("a legal hold stands on this log: nothing of it is deleted"));
    return {};
}

ResolvedValue answerOf(const TenantId& tenant, const LedgerChanges::Outcome& outcome)
{
    return ResolvedValue(
        Json{{"tenantId", tenant.toStdString()}, {"entries", outcome.entries}, {"personal", outcome.personal},
            {"done", outcome.index.has_value()}, {"index", outcome.index ? Json(*outcome.index) : Json()}});
}

Result<ResolvedValue> pruneAudit(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const TenantId tenant(call.arg<std::string>("tenantId"));
    const auto platform = mayChangeLog(context, Permission::AuditErase, tenant);
    const auto keeper = keeperOf(context);
    if (!platform || !keeper)
        return fail(platform ? keeper.error() : platform.error());
    if (const auto free = checkNoHold(context, **platform, tenant); !free)
        return fail(free.error());
    const auto outcome =
        LedgerChanges(context, **keeper, tenant).prune({call.arg<int64_t>("before")}, call.arg<bool>("dryRun"));
    return outcome ? Result<ResolvedValue>(answerOf(tenant, *outcome)) : fail(outcome.error());
}

/// Somebody else, who is an operator or auditor here.
Result<UserId> secondPersonOf(const FieldCall& call, const PlatformScope& scope)
{
    auto& context = call.context<ResolverContext>();
    const UserId second(call.arg<std::string>("secondPerson"));
    const auto people = PersonRepository(context.database()).list(scope);
    if (!people)
        return fail(people.error());
    const bool known = std::any_of(people->begin(), people->end(),
        [&](const PersonRecord& person) { return person.id == second && !person.platformRoles.isEmpty(); });
    if (!known || second == context.call().actor.userId)
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("this takes a second person: another operator or auditor"), QStringLiteral("secondPerson"));
    return second;
}

Result<ResolvedValue> erasePersonal(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const TenantId tenant(call.arg<std::string>("tenantId"));
    const auto platform = mayChangeLog(context, Permission::AuditErase, tenant);
    const auto keeper = keeperOf(context);
    const auto reason = reasonOf(call);
    if (!platform || !keeper)
        return fail(platform ? keeper.error() : platform.error());
    if (!reason)
        return fail(reason.error());
    if (const auto free = checkNoHold(context, **platform, tenant); !free)
        return fail(free.error());
    const bool dryRun = call.arg<bool>("dryRun");
    const auto second = dryRun ? Result<UserId>(UserId()) : secondPersonOf(call, **platform);
    if (!second)
        return fail(second.error());
    const auto outcome = LedgerChanges(context, **keeper, tenant)
                             .erase(UserId(call.arg<std::string>("userId")), *reason, *second, dryRun);
    return outcome ? Result<ResolvedValue>(answerOf(tenant, *outcome)) : fail(outcome.error());
}

Result<ResolvedValue> acknowledgeEpoch(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const TenantId tenant(call.arg<std::string>("tenantId"));
    const auto platform = mayChangeLog(context, Permission::AuditErase, tenant);
    const auto keeper = keeperOf(context);
    const auto reason = reasonOf(call);
    if (!platform || !keeper)
        return fail(platform ? keeper.error() : platform.error());
    if (!reason)
        return fail(reason.error());
    const auto started = LedgerChanges(context, **keeper, tenant)
                             .startEpoch(*reason, QByteArray::fromStdString(call.arg<std::string>("checkpoint")));
    if (!started)
        return fail(started.error());
    return answerOfHead(context, tenant);
}

} // namespace

void addLedgerChangeResolvers(ResolverMap& map)
{
    map.add("Query", "auditReviews", auditReviews);
    map.add("Query", "ledgerHolds", ledgerHolds);
    map.add("Mutation", "saveAuditReview", saveAuditReview);
    map.add("Mutation", "signOffAuditReview", signOffAuditReview);
    map.add("Mutation", "setLegalHold", setLegalHold);
    map.add("Mutation", "releaseLegalHold", releaseLegalHold);
    map.add("Mutation", "pruneAudit", pruneAudit);
    map.add("Mutation", "erasePersonal", erasePersonal);
    map.add("Mutation", "acknowledgeEpoch", acknowledgeEpoch);
}

} // namespace Tenantry
