// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicaljson.h"
#include "ledger/treehash.h"
#include "service/resolvers/platformresolvers.h"
#include "service/resolvers/shareanswers.h"
#include "service/sharing/sharegrants.h"
#include "service/sharing/sharerequests.h"
#include "service/sharing/sharerule.h"

namespace Tenantry {

using namespace GraphQL;

namespace {

QString textArg(const FieldCall& call, const char* name) { return QString::fromStdString(call.arg<std::string>(name)); }

QByteArray bytesArg(const FieldCall& call, const char* name)
{
    return QByteArray::fromStdString(call.arg<std::string>(name));
}

/// In a tenant the permission named; on the platform share.oversee, where the platform may do this at all.
Result<void> mayStep(ResolverContext& context, Permission inTenant, bool isPlatforms = true)
{
    const bool isMember = isMemberCall(context.call());
    return context.need(isMember || !isPlatforms ? inTenant : Permission::ShareOversee);
}

/// A refusal by the rules of sharing is a denial like any other, and written down.
Error noted(ResolverContext& context, const FieldCall& call, Error error)
{
    const QByteArray field = QByteArray::fromStdString(call.field().name);
    if (error.code == ErrorCode::Forbidden && error.path.startsWith(QLatin1String("share:")))
        context.deny({Denial::Kind::Permission, {}, field + ' ' + error.path.toUtf8()});
    else if (error.code == ErrorCode::NotFound)
        context.deny(
            {Denial::Kind::Absent, {}, "share:" + (bytesArg(call, "id") + bytesArg(call, "grantId")).left(128)});
    return error;
}

/// The arguments as they were given, to be known again: hex SHA-256 with the field's name.
Result<QByteArray> stepDigest(const FieldCall& call)
{
    Json bound = {{"field", call.field().name}, {"arguments", call.args()}};
    return Ledger::canonical(bound).map([](const QByteArray& bytes) {
        const Ledger::Hash hash = Ledger::plainHash(viewOf(bytes));
        return QByteArray(reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(hash.size())).toHex();
    });
}

Result<ResolvedValue> requestAnswer(const ShareAnswers& answers, const QByteArray& id)
{
    const auto request = ShareRequests(answers.desk()).seen(ShareRequestId(id));
    if (!request)
        return fail(request.error());
    auto answer = answers.of(*request);
    return answer ? Result<ResolvedValue>(ResolvedValue(std::move(*answer))) : fail(answer.error());
}

Result<ResolvedValue> grantAnswer(const ShareAnswers& answers, const QByteArray& id)
{
    const auto grant =
        ShareGrantRepository(answers.desk().database()).find(answers.side(), GrantId(id), answers.desk().now);
    return grant ? Result<ResolvedValue>(ResolvedValue(answers.of(*grant))) : fail(grant.error());
}

Result<ResolvedValue> policyAnswer(const ShareAnswers& answers, const QByteArray& pair)
{
    const qsizetype cut = pair.indexOf('\n');
    const auto policy = ShareBook(answers.desk().database())
                            .policy(answers.desk().transaction, TenantId(pair.left(cut)), TenantId(pair.mid(cut + 1)));
    return policy ? Result<ResolvedValue>(ResolvedValue(answers.of(*policy))) : fail(policy.error());
}

using Answer = Result<ResolvedValue> (*)(const ShareAnswers&, const QByteArray&);

/// Takes a step once per client token: the same token with the same arguments gives what stands now, with others it is
/// refused. `step` gives the subject's id.
template <class Step> Result<ResolvedValue> once(const FieldCall& call, Answer answer, Step step)
{
    auto& context = call.context<ResolverContext>();
    const auto answers = ShareAnswers::make(context);
    const auto digest = stepDigest(call);
    if (!answers || !digest)
        return fail(answers ? digest.error() : answers.error());
    const QByteArray token = bytesArg(call, "clientToken");
    if (token.isEmpty() || token.size() > 128)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a client token has 1 to 128 bytes"),
            QStringLiteral("clientToken"));
    const ShareDesk& desk = answers->desk();
    ShareBook book(desk.database());
    const auto done = book.done(desk.transaction, desk.actor.userId, token);
    if (!done)
        return fail(done.error());
    if (*done) {
        if ((*done)->step != *digest)
            return refuseShare(ShareRule::TokenReused, QStringLiteral("this client token was good for another step"));
        return answer(*answers, (*done)->subject);
    }
    const Result<QByteArray> subject = step(desk);
    if (!subject)
        return fail(noted(context, call, subject.error()));
    if (const auto kept = book.setDone(desk.transaction, desk.actor.userId, token, {*digest, *subject}); !kept)
        return fail(kept.error());
    return answer(*answers, *subject);
}

template <class Record> Result<QByteArray> idOf(const Result<Record>& record)
{
    return record ? Result<QByteArray>(record->id.bytes()) : fail(record.error());
}

Result<ShareProposal> proposalFrom(const FieldCall& call, ShareKind kind)
{
    ShareProposal proposal;
    proposal.kind = kind;
    if (call.has("provider"))
        proposal.other = TenantId(bytesArg(call, "provider"));
    if (call.has("consumer"))
        proposal.other = TenantId(bytesArg(call, "consumer"));
    proposal.grant = GrantId(bytesArg(call, "grantId"));
    proposal.expectedVersion = call.arg<int>("expectedVersion");
    if (call.has("scope"))
        proposal.scope = shareScopeFrom(call.args()["scope"]);
    if (call.has("hours"))
        proposal.scope.durationMs = int64_t{call.arg<int>("hours")} * Timestamp::kHour;
    proposal.reason = textArg(call, "reason");
    proposal.ticket = bytesArg(call, "ticket");
    if (call.has("startsAt"))
        proposal.startsAt = Timestamp{call.arg<int64_t>("startsAt")};
    if (call.has("pendingHours"))
        proposal.pendingMs = int64_t{call.arg<int>("pendingHours")} * Timestamp::kHour;
    if (proposal.reason.trimmed().isEmpty())
        return refuseShare(ShareRule::ReasonRequired, QStringLiteral("say what for"));
    return proposal;
}

template <ShareKind Kind, Permission Needed> Result<ResolvedValue> sendShare(const FieldCall& call)
{
    if (const auto may = mayStep(call.context<ResolverContext>(), Needed, false); !may)
        return fail(may.error());
    return once(call, requestAnswer, [&](const ShareDesk& desk) {
        const auto proposal = proposalFrom(call, Kind);
        return proposal ? idOf(ShareRequests(desk).send(*proposal)) : Result<QByteArray>(fail(proposal.error()));
    });
}

Result<ResolvedValue> decideShare(const FieldCall& call)
{
    if (const auto may = mayStep(call.context<ResolverContext>(), Permission::ShareApprove); !may)
        return fail(may.error());
    return once(call, requestAnswer, [&](const ShareDesk& desk) {
        ShareRequests::Decision decision;
        decision.id = ShareRequestId(bytesArg(call, "id"));
        decision.approves = call.arg<std::string>("decision") == "APPROVE";
        decision.reason = textArg(call, "reason");
        decision.expectedVersion = call.arg<int>("expectedVersion");
        if (call.has("narrow"))
            decision.narrowed = shareScopeFrom(call.args()["narrow"]);
        return idOf(ShareRequests(desk).decide(decision));
    });
}

Result<ResolvedValue> cancelShare(const FieldCall& call)
{
    if (const auto may = mayStep(call.context<ResolverContext>(), Permission::ShareRequest); !may)
        return fail(may.error());
    return once(call, requestAnswer, [&](const ShareDesk& desk) {
        return idOf(ShareRequests(desk).cancel(
            ShareRequestId(bytesArg(call, "id")), call.arg<int>("expectedVersion"), textArg(call, "reason")));
    });
}

using GrantStepOf = Result<ShareGrant> (ShareGrants::*)(const GrantId&, int, const QString&);

template <GrantStepOf Step> Result<ResolvedValue> changeGrant(const FieldCall& call)
{
    if (const auto may = mayStep(call.context<ResolverContext>(), Permission::ShareManage); !may)
        return fail(may.error());
    return once(call, grantAnswer, [&](const ShareDesk& desk) {
        return idOf((ShareGrants(desk).*Step)(
            GrantId(bytesArg(call, "grantId")), call.arg<int>("expectedVersion"), textArg(call, "reason")));
    });
}

Result<ResolvedValue> breakGlass(const FieldCall& call)
{
    if (const auto may = mayStep(call.context<ResolverContext>(), Permission::ShareBreakGlass, false); !may)
        return fail(may.error());
    return once(call, grantAnswer, [&](const ShareDesk& desk) {
        return idOf(
            ShareGrants(desk).breakGlass({TenantId(bytesArg(call, "provider")), TenantId(bytesArg(call, "consumer")),
                shareScopeFrom(call.args()["scope"]), textArg(call, "reason"), bytesArg(call, "ticket")}));
    });
}

Result<ResolvedValue> reviewBreakGlass(const FieldCall& call)
{
    if (const auto may = mayStep(call.context<ResolverContext>(), Permission::ShareApprove); !may)
        return fail(may.error());
    return once(call, grantAnswer, [&](const ShareDesk& desk) {
        return idOf(ShareGrants(desk).reviewBreakGlass(
            GrantId(bytesArg(call, "grantId")), call.arg<int>("expectedVersion"), textArg(call, "finding")));
    });
}

Result<ResolvedValue> setSharePolicy(const FieldCall& call)
{
    const bool isAgreement = call.arg<std::string>("kind") == "PRE_AGREED";
    const Permission needed = isAgreement ? Permission::ShareApprove : Permission::ShareManage;
    if (const auto may = mayStep(call.context<ResolverContext>(), needed); !may)
        return fail(may.error());
    return once(call, policyAnswer, [&](const ShareDesk& desk) -> Result<QByteArray> {
        SharePolicy policy;
        policy.provider = TenantId(bytesArg(call, "provider"));
        policy.consumer = TenantId(bytesArg(call, "consumer"));
        policy.kind = sharePolicyFromName(bytesArg(call, "kind")).value_or(SharePolicyKind::Standard);
        policy.reason = textArg(call, "reason");
        if (call.has("scope"))
            policy.scope = shareScopeFrom(call.args()["scope"]);
        const auto set = ShareGrants(desk).setPolicy(std::move(policy), call.arg<int>("expectedVersion"));
        if (!set)
            return fail(set.error());
        return set->provider.bytes() + '\n' + set->consumer.bytes();
    });
}

Result<ResolvedValue> probeShare(const FieldCall& call)
{
    if (const auto may = mayStep(call.context<ResolverContext>(), Permission::ShareManage); !may)
        return fail(may.error());
    return once(call, grantAnswer,
        [&](const ShareDesk& desk) { return idOf(ShareGrants(desk).askToProbe(GrantId(bytesArg(call, "grantId")))); });
}

} // namespace

void addShareChangeResolvers(ResolverMap& map)
{
    map.add("Mutation", "requestShare", sendShare<ShareKind::Request, Permission::ShareRequest>);
    map.add("Mutation", "offerShare", sendShare<ShareKind::Offer, Permission::ShareOffer>);
    map.add("Mutation", "extendShare", sendShare<ShareKind::Extend, Permission::ShareRequest>);
    map.add("Mutation", "amendShare", sendShare<ShareKind::Amend, Permission::ShareRequest>);
    map.add("Mutation", "decideShare", decideShare);
    map.add("Mutation", "cancelShare", cancelShare);
    map.add("Mutation", "suspendShare", changeGrant<&ShareGrants::suspend>);
    map.add("Mutation", "resumeShare", changeGrant<&ShareGrants::resume>);
    map.add("Mutation", "revokeShare", changeGrant<&ShareGrants::revoke>);
    map.add("Mutation", "breakGlass", breakGlass);
    map.add("Mutation", "reviewBreakGlass", reviewBreakGlass);
    map.add("Mutation", "setSharePolicy", setSharePolicy);
    map.add("Mutation", "probeShare", probeShare);
}

} // namespace Tenantry
