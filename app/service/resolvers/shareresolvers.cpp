// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/eventchannel.h"
#include "service/resolvers/deliveryfields.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/shareanswers.h"
#include "storage/sharebook.h"
#include "storage/sharegrantrepository.h"
#include "storage/sharerequestrepository.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

constexpr int kMostShares = 1000;
constexpr int kMostPairs = 10'000;

Result<ShareAnswers> readable(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = mayReadShares(context); !may)
        return fail(may.error());
    return ShareAnswers::make(context);
}

Result<ShareQuery> queryFrom(const FieldCall& call, Timestamp now)
{
    ShareQuery query;
    query.now = now;
    query.first = call.arg<int>("first", 100);
    query.offset = call.arg<int>("offset", 0);
    if (query.first < 0 || query.first > kMostShares || query.offset < 0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("first must be 0 to %1").arg(kMostShares));
    if (call.has("other"))
        query.other = TenantId(call.arg<std::string>("other"));
    return query;
}

template <class State> QList<State> statesFrom(const FieldCall& call, std::optional<State> (*fromName)(QByteArrayView))
{
    QList<State> states;
    if (!call.has("states"))
        return states;
    for (const Json& name : call.args()["states"]) {
        if (const auto state = fromName(QByteArray::fromStdString(name.get<std::string>())))
            states.append(*state);
    }
    return states;
}

Result<ResolvedValue> requestList(const FieldCall& call, const ShareAnswers& answers, const ShareQuery& query)
{
    auto& context = call.context<ResolverContext>();
    const auto page = ShareRequestRepository(context.database()).list(answers.side(), query);
    if (!page)
        return fail(page.error());
    Json nodes = Json::array();
    for (const ShareRequest& request : page->rows) {
        auto answer = answers.of(request);
        if (!answer)
            return fail(answer.error());
        nodes.push_back(std::move(*answer));
    }
    return ResolvedValue(Json{{"nodes", std::move(nodes)}, {"totalCount", page->total}});
}

Result<ResolvedValue> shareInbox(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    const auto answers = readable(call);
    if (!answers)
        return fail(answers.error());
    auto query = queryFrom(call, answers->desk().now);
    if (!query)
        return fail(query.error());
    query->requestStates = statesFrom(call, shareRequestStateFromName);
    if (call.arg<bool>("decidableByMe", true)) {
        const Permissions may = context.call().permissions;
        const bool isMember = isMemberCall(context.call());
        query->decidableBy = context.call().actor.userId;
        query->forTenant = isMember && may.testFlag(Permission::ShareApprove) && answers->desk().mayDecide;
        query->forPlatform = !isMember && may.testFlag(Permission::ShareOversee) && answers->desk().mayDecide;
        if (!context.call().isSample)
            query->session = context.call().actor.sessionId.bytes();
        query->requestStates = {ShareRequestState::Pending};
    }
    return requestList(call, *answers, *query);
}

Result<ResolvedValue> shareOutbox(const FieldCall& call)
{
    const auto answers = readable(call);
    if (!answers)
        return fail(answers.error());
    auto query = queryFrom(call, answers->desk().now);
    if (!query)
        return fail(query.error());
    query->requestStates = statesFrom(call, shareRequestStateFromName);
    query->sentOnly = true;
    if (call.arg<bool>("mine", false))
        query->sentBy = call.context<ResolverContext>().call().actor.userId;
    return requestList(call, *answers, *query);
}

Result<ResolvedValue> shareGrants(const FieldCall& call)
{
    const auto answers = readable(call);
    if (!answers)
        return fail(answers.error());
    auto query = queryFrom(call, answers->desk().now);
    if (!query)
        return fail(query.error());
    query->grantStates = statesFrom(call, shareGrantStateFromName);
    query->staleOnly = call.arg<bool>("staleOnly", false);
    const auto page = ShareGrantRepository(call.context<ResolverContext>().database()).list(answers->side(), *query);
    if (!page)
        return fail(page.error());
    Json nodes = Json::array();
    for (const ShareGrant& grant : page->rows)
        nodes.push_back(answers->of(grant));
    return ResolvedValue(Json{{"nodes", std::move(nodes)}, {"totalCount", page->total}});
}

/// Foreign or never issued: nobody looks which.
template <class T> Result<ResolvedValue> absent(const FieldCall& call, const Result<T>& found)
{
    if (found.error().code != ErrorCode::NotFound)
        return fail(found.error());
    call.context<ResolverContext>().deny(
        {Denial::Kind::Absent, {}, "share:" + QByteArray::fromStdString(call.arg<std::string>("id")).left(128)});
    return ResolvedValue();
}

Result<ResolvedValue> shareRequest(const FieldCall& call)
{
    const auto answers = readable(call);
    if (!answers)
        return fail(answers.error());
    const auto found = ShareRequestRepository(call.context<ResolverContext>().database())
                           .find(answers->side(), ShareRequestId(call.arg<std::string>("id")));
    if (!found)
        return absent(call, found);
    auto answer = answers->of(*found);
    return answer ? Result<ResolvedValue>(ResolvedValue(std::move(*answer))) : fail(answer.error());
}

Result<ResolvedValue> shareGrant(const FieldCall& call)
{
    const auto answers = readable(call);
    if (!answers)
        return fail(answers.error());
    const auto found = ShareGrantRepository(call.context<ResolverContext>().database())
                           .find(answers->side(), GrantId(call.arg<std::string>("id")), answers->desk().now);
    return found ? Result<ResolvedValue>(ResolvedValue(answers->of(*found))) : absent(call, found);
}

Result<ResolvedValue> shareHistory(const FieldCall& call)
{
    const auto answers = readable(call);
    if (!answers)
        return fail(answers.error());
    const auto bounds = queryFrom(call, answers->desk().now);
    if (!bounds)
        return fail(bounds.error());
    ShareBook::StepQuery query;
    query.first = bounds->first;
    query.other = bounds->other;
    query.request = ShareRequestId(call.arg<std::string>("requestId"));
    query.grant = GrantId(call.arg<std::string>("grantId"));
    query.before = static_cast<int64_t>(call.arg<double>("before", 0));
    const auto steps = ShareBook(call.context<ResolverContext>().database()).steps(answers->side(), query);
    if (!steps)
        return fail(steps.error());
    Json list = Json::array();
    for (const ShareStep& step : *steps)
        list.push_back(answers->of(step));
    return ResolvedValue(std::move(list));
}

Result<ResolvedValue> shareMap(const FieldCall& call)
{
    const auto answers = readable(call);
    if (!answers)
        return fail(answers.error());
    const int first = std::clamp(call.arg<int>("first", kMostPairs), 0, kMostPairs);
    const auto pairs = ShareGrantRepository(call.context<ResolverContext>().database())
                           .pairs(answers->side(), answers->desk().now, first);
    if (!pairs)
        return fail(pairs.error());
    Json list = Json::array();
    for (const auto& pair : *pairs)
        list.push_back(answers->of(pair));
    return ResolvedValue(std::move(list));
}

Result<ResolvedValue> sharePolicies(const FieldCall& call)
{
    const auto answers = readable(call);
    if (!answers)
        return fail(answers.error());
    const auto policies = ShareBook(call.context<ResolverContext>().database()).policies(answers->side(), kMostShares);
    if (!policies)
        return fail(policies.error());
    Json list = Json::array();
    for (const SharePolicy& policy : *policies)
        list.push_back(answers->of(policy));
    return ResolvedValue(std::move(list));
}

Result<std::shared_ptr<SourceStream>> openShares(const FieldCall& call)
{
    auto& context = call.context<ResolverContext>();
    if (const auto may = mayReadShares(context); !may)
        return fail(may.error());
    if (!context.call().tenant) {
        if (const auto platform = context.platform(); !platform)
            return fail(platform.error());
    }
    LiveQuery live;
    live.kind = LiveQuery::Kind::Shares;
    live.needed = isMemberCall(context.call()) ? Permission::ShareRequest : Permission::AuditRead;
    if (call.has("after"))
        live.after = Cursor(call.arg<std::string>("after"));
    context.setLive(std::move(live));
    return std::make_shared<EventChannel<ResolvedValue>>();
}

Result<ResolvedValue> stepOf(const FieldCall& call)
{
    const auto& delivery = call.parent<LiveDelivery<ShareStep>>();
    if (!delivery.record)
        return ResolvedValue();
    const auto answers = ShareAnswers::make(call.context<ResolverContext>());
    return answers ? Result<ResolvedValue>(ResolvedValue(answers->of(*delivery.record))) : fail(answers.error());
}

} // namespace

void addShareResolvers(ResolverMap& map)
{
    map.add("Query", "shareInbox", shareInbox);
    map.add("Query", "shareOutbox", shareOutbox);
    map.add("Query", "shareGrants", shareGrants);
    map.add("Query", "shareRequest", shareRequest);
    map.add("Query", "shareGrant", shareGrant);
    map.add("Query", "shareHistory", shareHistory);
    map.add("Query", "shareMap", shareMap);
    map.add("Query", "sharePolicies", sharePolicies);
    map.addSource("Subscription", "shareChanged", openShares);
    addDeliveryFields<ShareStep>(map, "shareChanged", "ShareDelivery", nullptr);
    map.add("ShareDelivery", "step", stepOf);
}

} // namespace Tenantry
