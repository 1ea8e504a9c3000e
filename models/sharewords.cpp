// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharewords.h"

#include <QStringList>

namespace Tenantry {

QString ShareWords::of(ShareKind kind)
{
    switch (kind) {
    case ShareKind::Request:
        return tr("Request");
    case ShareKind::Offer:
        return tr("Offer");
    case ShareKind::Extend:
        return tr("Extend");
    case ShareKind::Amend:
        break;
    }
    return tr("Amend");
}

QString ShareWords::of(ShareRequestState state)
{
    switch (state) {
    case ShareRequestState::Pending:
        return tr("Pending");
    case ShareRequestState::Approved:
        return tr("Approved");
    case ShareRequestState::Rejected:
        return tr("Denied");
    case ShareRequestState::Cancelled:
        return tr("Cancelled");
    case ShareRequestState::Lapsed:
        break;
    }
    return tr("Lapsed");
}

QString ShareWords::of(ShareGrantState state)
{
    switch (state) {
    case ShareGrantState::Activating:
        return tr("Activating");
    case ShareGrantState::Active:
        return tr("Active");
    case ShareGrantState::Suspended:
        return tr("Suspended");
    case ShareGrantState::Revoking:
        return tr("Revoking");
    case ShareGrantState::Revoked:
        return tr("Revoked");
    case ShareGrantState::RevokeFailed:
        return tr("Revocation not proven");
    case ShareGrantState::Expired:
        return tr("Expired");
    case ShareGrantState::Failed:
        break;
    }
    return tr("Failed");
}

QString ShareWords::of(ShareParty party)
{
    return party == ShareParty::Provider ? tr("Provider")
        : party == ShareParty::Consumer  ? tr("Consumer")
                                         : tr("Platform");
}

StatusKind ShareWords::kindOf(ShareRequestState state)
{
    switch (state) {
    case ShareRequestState::Pending:
        return StatusKind::Pending;
    case ShareRequestState::Approved:
        return StatusKind::Good;
    case ShareRequestState::Rejected:
        return StatusKind::Warning;
    default:
        return StatusKind::Ended;
    }
}

StatusKind ShareWords::kindOf(ShareGrantState state)
{
    switch (state) {
    case ShareGrantState::Active:
        return StatusKind::Good;
    case ShareGrantState::Activating:
    case ShareGrantState::Revoking:
        return StatusKind::Pending;
    case ShareGrantState::Suspended:
        return StatusKind::OnHold;
    case ShareGrantState::RevokeFailed:
        return StatusKind::Danger;
    case ShareGrantState::Failed:
        return StatusKind::Warning;
    default:
        return StatusKind::Ended;
    }
}

QString ShareWords::action(const QByteArray& action)
{
    static const QList<std::pair<const char*, const char*>> kWords{{"share.request", QT_TR_NOOP("Requested")},
        {"share.offer", QT_TR_NOOP("Offered")}, {"share.ask_extend", QT_TR_NOOP("Extension asked for")},
        {"share.ask_amend", QT_TR_NOOP("Change asked for")}, {"share.approve", QT_TR_NOOP("Approved by one")},
        {"share.narrow", QT_TR_NOOP("Narrowed, approvals void")}, {"share.withdraw", QT_TR_NOOP("Approval withdrawn")},
        {"share.approved", QT_TR_NOOP("Every party agreed")}, {"share.reject", QT_TR_NOOP("Denied")},
        {"share.cancel", QT_TR_NOOP("Cancelled")}, {"share.lapse", QT_TR_NOOP("Lapsed")},
        {"share.grant", QT_TR_NOOP("Grant made")}, {"share.activate", QT_TR_NOOP("Activated, after a first read")},
        {"share.fail", QT_TR_NOOP("Could not be activated")}, {"share.suspend", QT_TR_NOOP("Suspended")},
        {"share.resume", QT_TR_NOOP("Resumed")}, {"share.extend", QT_TR_NOOP("Extended")},
        {"share.amend", QT_TR_NOOP("Changed")}, {"share.revoke", QT_TR_NOOP("Revoked: the gate is shut")},
        {"share.revoked", QT_TR_NOOP("Revocation proven")},
        {"share.revoke_failed", QT_TR_NOOP("Revocation not proven")}, {"share.expire", QT_TR_NOOP("Expired")},
        {"share.break_glass", QT_TR_NOOP("Glass broken")}, {"share.review", QT_TR_NOOP("Reviewed")}};
    for (const auto& [name, word] : kWords) {
        if (action == name)
            return tr(word);
    }
    return QString::fromUtf8(action);
}

QString ShareWords::state(const QByteArray& name)
{
    if (const auto request = shareRequestStateFromName(name))
        return of(*request);
    const auto grant = shareGrantStateFromName(name);
    return grant ? of(*grant) : QString::fromUtf8(name);
}

QString ShareWords::name(const TenantId& tenant, const QString& name)
{
    return name.isEmpty() ? tenant.toString() : name;
}

QString ShareWords::scope(const ShareScope& scope)
{
    QStringList parts;
    for (const QByteArray& resource : scope.resources) {
        const QByteArray prefix = resource + '.';
        int all = 0;
        int shown = 0;
        for (const QByteArray& field : ShareScope::allFields()) {
            if (!field.startsWith(prefix))
                continue;
            ++all;
            shown += scope.hasField(field) ? 1 : 0;
        }
        parts.append(tr("%1 (%2 of %3 fields)", "resource").arg(QString::fromUtf8(resource)).arg(shown).arg(all));
    }
    return parts.join(QStringLiteral(", "));
}

QString ShareWords::duration(int64_t ms)
{
    const bool isDays = ms % Timestamp::kDay == 0;
    const qint64 count = ms / (isDays ? Timestamp::kDay : Timestamp::kHour);
    if (count == 1)
        return isDays ? tr("1 day") : tr("1 hour");
    return isDays ? tr("%1 days").arg(count) : tr("%1 hours").arg(count);
}

QString ShareWords::party(const ShareRequestRow& request, ShareParty party)
{
    if (party == ShareParty::Platform)
        return of(party);
    return party == ShareParty::Provider ? name(request.provider, request.providerName)
                                         : name(request.consumer, request.consumerName);
}

QString ShareWords::quorum(const ShareRequestRow& request)
{
    QStringList parts;
    for (const auto& tally : request.quorum)
        parts.append(
            tr("%1 %2 of %3", "party, votes, needed").arg(party(request, tally.party)).arg(tally.have).arg(tally.need));
    return parts.join(QStringLiteral(" · "));
}

} // namespace Tenantry
