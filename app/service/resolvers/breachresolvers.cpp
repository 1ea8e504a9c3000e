// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/eventchannel.h"
#include "service/breachrecording.h"
#include "service/resolvers/deliveryfields.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/recordfields.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostBreaches = 1000;
constexpr qsizetype kLongestExcerpt = 40;
constexpr qsizetype kLongestText = 64 * 1024;

Result<Breach> breachFrom(const ResolverContext& context, const Json& input)
{
    Breach breach;
    breach.askedBy = TenantId(bytesMember(input, "askedBy"));
    breach.owner = TenantId(bytesMember(input, "owner"));
    breach.kind = breachKindFromName(bytesMember(input, "kind"));
    breach.path = bytesMember(input, "path");
    breach.document = bytesMember(input, "document");
    breach.operation = bytesMember(input, "operation");
    breach.requestId = RequestId(bytesMember(input, "requestId"));
    breach.digest = bytesMember(input, "digest");
    breach.excerpt = stringMember(input, "excerpt");
    breach.count = input["count"].get<int>();
    breach.firstSeen = context.now();
    if (breach.digest.isEmpty() || breach.digest.size() > 128)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("a digest has 1 to 128 bytes"), QStringLiteral("breach.digest"));
    if (breach.excerpt.size() > kLongestExcerpt)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an excerpt has at most 40 characters"),
            QStringLiteral("breach.excerpt"));
    if (breach.document.size() + breach.path.size() > kLongestText)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("document and path may have 64 KiB"),
            QStringLiteral("breach.document"));
    if (breach.count < 1)
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("count must be at least 1"), QStringLiteral("breach.count"));
    return breach;
}

Result<ResolvedValue> reportBreach(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    // Everybody who may look at the tenant may say that its isolation broke: such a report must not be refused.
    if (const auto may = context.need(Permission::ListRead); !may)
        return fail(may.error());
    const auto breach = breachFrom(context, call.args()["breach"]);
    if (!breach)
        return fail(breach.error());
    if (const auto own = context.checkNamed({breach->askedBy}); !own)
        return fail(own.error());
    const auto reported = recordBreach(context, *breach);
    if (!reported)
        return fail(reported.error());
    return ResolvedValue::make(reported->breach);
}

/// Acknowledge and close: permission, the change, and its entries.
template <class Change> Result<ResolvedValue> changed(const FieldCall& call, const char* action, Change change)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::IsolationManage); !may)
        return fail(may.error());
    const auto platform = context.platform();
    if (!platform)
        return fail(platform.error());
    BreachRepository breaches(context.database());
    const Result<Breach> breach = change(breaches, context.transaction(), **platform,
        BreachId(call.arg<std::string>("id")), call.arg<int>("expectedVersion"));
    if (!breach)
        return fail(breach.error());
    const Json data = breach->cause.isEmpty() ? Json() : Json{{"cause", breach->cause.toStdString()}};
    if (const auto audited = auditBreach(context, *breach, action, Severity::Notice, data); !audited)
        return fail(audited.error());
    return ResolvedValue::make(*breach);
}

Result<ResolvedValue> acknowledgeBreach(const FieldCall& call)
{
    return changed(call, "isolation.acknowledge",
        [](BreachRepository& breaches, Transaction& transaction, const PlatformScope& scope, const BreachId& id,
            int version) { return breaches.acknowledge(transaction, scope, id, version); });
}

Result<ResolvedValue> closeBreach(const FieldCall& call)
{
    const QString cause = QString::fromStdString(call.arg<std::string>("cause")).trimmed();
    if (cause.isEmpty() || cause.size() > 2000)
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("a case is closed with its cause, in 1 to 2,000 characters"), QStringLiteral("cause"));
    return changed(call, "isolation.close",
        [&cause](BreachRepository& breaches, Transaction& transaction, const PlatformScope& scope, const BreachId& id,
            int version) { return breaches.close(transaction, scope, id, cause, version); });
}

Result<ResolvedValue> breaches(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::IsolationRead); !may)
        return fail(may.error());
    const int first = call.arg<int>("first", 200);
    if (first < 0 || first > kMostBreaches)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to %1").arg(kMostBreaches));
    std::optional<BreachState> state;
    if (call.has("state"))
        state = breachStateFromName(QByteArray::fromStdString(call.arg<std::string>("state")));
    const BreachRepository repository(context.database());
    const ServiceCall& asker = context.call();
    const auto list =
        asker.tenant ? repository.list(*asker.tenant, state, first) : repository.list(*asker.platform, state, first);
    if (!list)
        return fail(list.error());
    return ResolvedValue::rows(std::vector<Breach>(list->begin(), list->end()));
}

Result<std::shared_ptr<SourceStream>> openBreaches(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = context.need(Permission::IsolationRead); !may)
        return fail(may.error());
    if (!context.call().tenant) {
        if (const auto platform = context.platform(); !platform)
            return fail(platform.error());
    }
    LiveQuery live;
    live.kind = LiveQuery::Kind::Breaches;
    live.needed = Permission::IsolationRead;
    if (call.has("after"))
        live.after = Cursor(call.arg<std::string>("after"));
    context.setLive(std::move(live));
    return std::make_shared<EventChannel<ResolvedValue>>();
}

Result<ResolvedValue> ownerOf(const FieldCall& call)
{
    const TenantId& owner = call.parent<Breach>().owner;
    const auto& platform = call.context<ResolverContext>().call().platform;
    if (owner.isEmpty() || (platform && platform->role() == Role::Operator))
        return orNull(owner);
    return ResolvedValue("•••");
}

} // namespace

void addBreachResolvers(ResolverMap& map)
{
    map.add("Query", "breaches", breaches);
    map.addSource("Subscription", "breaches", openBreaches);
    addDeliveryFields<Breach>(map, "breaches", "BreachDelivery", "breach");
    map.add("Mutation", "reportBreach", reportBreach);
    map.add("Mutation", "acknowledgeBreach", acknowledgeBreach);
    map.add("Mutation", "closeBreach", closeBreach);
    map.add("Breach", "owner", ownerOf);
    RecordFields<Breach>(map, "Breach")
        .add("tenantId", &Breach::askedBy)
        .add("id", &Breach::id)
        .compute("kind", [](const Breach& breach) { return resolved(breachKindName(breach.kind)); })
        .compute("state", [](const Breach& breach) { return resolved(breachStateName(breach.state)); })
        .add("path", &Breach::path)
        .addOrNull("document", &Breach::document)
        .addOrNull("operation", &Breach::operation)
        .addOrNull("requestId", &Breach::requestId)
        .add("digest", &Breach::digest)
        .addOrNull("excerpt", &Breach::excerpt)
        .add("count", &Breach::count)
        .add("firstSeen", &Breach::firstSeen)
        .addOrNull("cause", &Breach::cause)
        .addOrNull("closedBy", &Breach::closedBy)
        .add("version", &Breach::version);
}

} // namespace Tenantry
