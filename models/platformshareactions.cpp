// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platformshareactions.h"

#include "client/decode/sharedecoders.h"
#include "client/queriesshares.h"
#include "models/platformsharesource.h"
#include "models/sourceanswers.h"
#include "models/sourcevariables.h"

namespace Tenantry {

namespace {

namespace ShareQueries = Queries::Shares;

struct StepField {
    const char* document;
    const char* field;
};

StepField fieldOf(ShareGrantStep step)
{
    switch (step) {
    case ShareGrantStep::Suspend:
        return {ShareQueries::kSuspend, "suspendShare"};
    case ShareGrantStep::Resume:
        return {ShareQueries::kResume, "resumeShare"};
    case ShareGrantStep::Revoke:
        return {ShareQueries::kRevoke, "revokeShare"};
    case ShareGrantStep::Review:
        break;
    }
    return {ShareQueries::kReview, "reviewBreakGlass"};
}

Json onGrant(const ShareGrantRow& grant, const QString& reason, const QByteArray& token)
{
    return {{"grantId", grant.id.toStdString()}, {"reason", reason.toStdString()}, {"expectedVersion", grant.version},
        {"clientToken", token.toStdString()}};
}

template <class Row, class Read> QFuture<Result<Row>> present(QFuture<Result<VerifiedAnswer>> answer, Read read)
{
    return Sources::decoded<Row>(std::move(answer), [read](const VerifiedAnswer& verified) -> Result<Row> {
        auto row = read(verified);
        if (!row)
            return fail(row.error());
        if (!*row)
            return fail(ErrorCode::NotFound, QStringLiteral("not here, or withheld"));
        return std::move(**row);
    });
}

} // namespace

QFuture<Result<ShareRequestRow>> PlatformShareActions::sent(
    const TenantId& side, const char* document, const char* field, Json variables)
{
    return present<ShareRequestRow>(m_door(side, Sources::requestOf(document, std::move(variables)), {}),
        [field, side](const VerifiedAnswer& answer) {
            auto row = Decode::shareRequest(answer, field);
            if (row && *row)
                (*row)->askedAs = side;
            return row;
        });
}

QFuture<Result<ShareGrantRow>> PlatformShareActions::changed(const char* document, const char* field, Json variables)
{
    return present<ShareGrantRow>(m_door(m_side, Sources::requestOf(document, std::move(variables)), {}),
        [field](const VerifiedAnswer& answer) { return Decode::shareGrant(answer, field); });
}

QFuture<Result<ShareRequestRow>> PlatformShareActions::propose(const ShareProposalDraft& draft, const QByteArray& token)
{
    const bool isOffer = draft.kind == ShareKind::Offer;
    Json variables{{"scope", shareScopeInput(draft.scope)}, {"reason", draft.reason.toStdString()},
        {"clientToken", token.toStdString()}};
    if (!draft.ticket.isEmpty())
        variables["ticket"] = draft.ticket.toStdString();
    variables[isOffer ? "consumer" : "provider"] = (isOffer ? draft.consumer : draft.provider).toStdString();
    return sent(isOffer ? draft.provider : draft.consumer, isOffer ? ShareQueries::kOffer : ShareQueries::kAsk,
        isOffer ? "offerShare" : "requestShare", std::move(variables));
}

QFuture<Result<ShareRequestRow>> PlatformShareActions::decide(const ShareRequestRow& request, bool approve,
    const QString& reason, const std::optional<ShareScope>& narrow, const QByteArray& token)
{
    Json variables{{"id", request.id.toStdString()}, {"decision", approve ? "APPROVE" : "DENY"},
        {"expectedVersion", request.version}, {"clientToken", token.toStdString()}};
    if (!reason.isEmpty())
        variables["reason"] = reason.toStdString();
    if (narrow)
        variables["narrow"] = shareScopeInput(*narrow);
    return sent(request.askedAs, ShareQueries::kDecide, "decideShare", std::move(variables));
}

QFuture<Result<ShareRequestRow>> PlatformShareActions::cancel(
    const ShareRequestRow& request, const QString& reason, const QByteArray& token)
{
    // Only its requester may, who is of the side that sent it.
    const TenantId side = request.side == ShareParty::Provider ? request.provider : request.consumer;
    return sent(request.side == ShareParty::Platform ? request.askedAs : side, ShareQueries::kCancel, "cancelShare",
        {{"id", request.id.toStdString()}, {"reason", reason.toStdString()}, {"expectedVersion", request.version},
            {"clientToken", token.toStdString()}});
}

QFuture<Result<ShareGrantRow>> PlatformShareActions::step(
    const ShareGrantRow& grant, ShareGrantStep step, const QString& reason, const QByteArray& token)
{
    const StepField to = fieldOf(step);
    return changed(to.document, to.field, onGrant(grant, reason, token));
}

QFuture<Result<ShareRequestRow>> PlatformShareActions::extend(
    const ShareGrantRow& grant, int hours, const QString& reason, const QByteArray& token)
{
    Json variables = onGrant(grant, reason, token);
    variables["hours"] = hours;
    return sent(m_side, ShareQueries::kExtend, "extendShare", std::move(variables));
}

QFuture<Result<ShareRequestRow>> PlatformShareActions::amend(
    const ShareGrantRow& grant, const ShareScope& scope, const QString& reason, const QByteArray& token)
{
    Json variables = onGrant(grant, reason, token);
    variables["scope"] = shareScopeInput(scope);
    return sent(m_side, ShareQueries::kAmend, "amendShare", std::move(variables));
}

QFuture<Result<ShareGrantRow>> PlatformShareActions::breakGlass(
    const ShareProposalDraft& draft, const QByteArray& token)
{
    return changed(ShareQueries::kBreakGlass, "breakGlass",
        {{"provider", draft.provider.toStdString()}, {"consumer", draft.consumer.toStdString()},
            {"scope", shareScopeInput(draft.scope)}, {"reason", draft.reason.toStdString()},
            {"ticket", draft.ticket.toStdString()}, {"clientToken", token.toStdString()}});
}

} // namespace Tenantry
