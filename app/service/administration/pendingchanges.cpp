// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/pendingchanges.h"

#include "base/digest.h"
#include "base/randomid.h"
#include "ledger/canonicaljson.h"
#include "service/administration/changejson.h"
#include "service/administration/changekinds.h"
#include "service/administration/rulewords.h"
#include "service/auditing/auditwriter.h"
#include "storage/memberchanges.h"
#include "storage/platformroles.h"
#include "storage/tenantliferepository.h"

#include <QHash>

namespace Tenantry {

namespace {

constexpr Ledger::CanonicalLimits kDigestLimits{4 * 1024 * 1024, 16};
constexpr qsizetype kLongestDecision = 2000;

} // namespace

Result<QByteArray> PendingChanges::digestOf(const StoredChange& change)
{
    Json touched = Json::array();
    for (const StoredChange::Touch& one : change.touched)
        touched.push_back({{"tenant", one.tenant.toStdString()}, {"version", one.version}});
    std::sort(touched.begin(), touched.end());
    const Json asked = {{"kind", change.kind.toStdString()}, {"tenant", change.tenantId.toStdString()},
        {"body", change.body}, {"reason", change.reason.toStdString()}, {"touched", std::move(touched)}};
    const auto bytes = Ledger::canonical(asked, kDigestLimits);
    return bytes ? Result<QByteArray>(sha256(viewOf(*bytes)).toHex()) : fail(bytes.error());
}

Result<StoredChange> PendingChanges::request(StoredChange change)
{
    change.id = randomId("chg_");
    change.requestedBy = m_context.call().actor.userId;
    change.requestedSession = m_context.call().actor.sessionId;
    change.requestedAt = m_context.now();
    change.lapsesAt = Timestamp{m_context.now().ms + kLapseMs};
    change.touchedCount = static_cast<int>(change.touched.size());
    auto digest = digestOf(change);
    if (!digest)
        return fail(digest.error());
    change.digest = std::move(*digest);
    if (const auto added = m_repository.add(m_context.transaction(), change); !added)
        return fail(added.error());
    const auto audited = audit(change, "change.request", change.reason);
    return audited ? Result<StoredChange>(std::move(change)) : fail(audited.error());
}

Result<StoredChange> PendingChanges::find(const QByteArray& id) const
{
    const ServiceCall& call = m_context.call();
    if (call.tenant)
        return m_repository.find(*call.tenant, id);
    const auto platform = m_context.platform();
    return platform ? m_repository.find(**platform, id) : fail(platform.error());
}

Result<QList<StoredChange>> PendingChanges::list(const PendingRepository::Filter& filter) const
{
    const ServiceCall& call = m_context.call();
    if (call.tenant)
        return m_repository.list(*call.tenant, filter);
    const auto platform = m_context.platform();
    return platform ? m_repository.list(**platform, filter) : fail(platform.error());
}

std::optional<Error> PendingChanges::whyNot(const StoredChange& change) const
{
    const ServiceCall& call = m_context.call();
    const auto permission = permissionFromName(change.permission);
    if (change.state != ChangeState::Pending)
        return RuleWords::refusal("change.pending",
            QStringLiteral("it is decided already, or has lapsed: %1")
                .arg(QString::fromLatin1(changeStateName(change.state)).toLower()))
            .value();
    if (!permission || !call.permissions.testFlag(*permission))
        return Error{ErrorCode::Forbidden,
            QStringLiteral("This needs the permission %1.").arg(QString::fromUtf8(change.permission)),
            QStringLiteral("permission:") + QString::fromUtf8(change.permission)};
    const bool isSameDesk =
        !call.isSample && !call.actor.sessionId.isEmpty() && call.actor.sessionId == change.requestedSession;
    if (call.actor.userId == change.requestedBy || isSameDesk)
        return RuleWords::refusal("change.secondPerson",
            QStringLiteral("a second person decides this, and not whoever asked for it"), ErrorCode::Forbidden)
            .value();
    if (!call.mayDecide)
        return RuleWords::refusal("change.interactive",
            QStringLiteral("a token that was made on the command line decides nothing"), ErrorCode::Forbidden)
            .value();
    const auto since = votesSince();
    if (!since || !*since || **since > change.requestedAt)
        return RuleWords::refusal("change.voteAge",
            QStringLiteral("a vote counts only of somebody whose role is older than the request"), ErrorCode::Forbidden)
            .value();
    return std::nullopt;
}

/// Since when the asker has the role that they decide in.
Result<std::optional<Timestamp>> PendingChanges::votesSince() const
{
    const ServiceCall& call = m_context.call();
    if (!call.platform)
        return call.tenant ? MemberChanges(m_context.database(), *call.tenant).roleSince(call.actor.userId)
                           : std::optional<Timestamp>();
    const auto held = PlatformRoles(m_context.database(), *call.platform).of(call.actor.userId);
    if (!held)
        return fail(held.error());
    for (const PlatformRoles::Holder& holder : *held) {
        if (holder.role == call.platform->role())
            return std::optional(holder.since);
    }
    return std::optional<Timestamp>();
}

Result<void> PendingChanges::refuseEnded(const StoredChange& change, int expectedVersion)
{
    if (change.state == ChangeState::Pending && change.version == expectedVersion)
        return {};
    const bool isEnded = change.state != ChangeState::Pending;
    Json why = RuleWords::of(isEnded ? u"change.pending" : u"version.stale");
    why["present"] = changeJson(change);
    return fail(ErrorCode::Conflict,
        isEnded ? QStringLiteral("it does not wait any more: %1")
                      .arg(QString::fromLatin1(changeStateName(change.state)).toLower())
                : QStringLiteral("somebody else changed this; look at it again"),
        m_context.explain(std::move(why)));
}

Result<bool> PendingChanges::isStale(const StoredChange& change) const
{
    const auto digest = digestOf(change);
    if (!digest)
        return fail(digest.error());
    if (*digest != change.digest)
        return true;
    if (change.touched.isEmpty())
        return false;
    QList<TenantId> ids;
    QHash<TenantId, int> versions;
    for (const StoredChange::Touch& one : change.touched) {
        ids.append(one.tenant);
        versions.insert(one.tenant, one.version);
    }
    const TenantLifeRepository tenants(m_context.database());
    const ServiceCall& call = m_context.call();
    const auto states = call.platform
        ? tenants.states(*call.platform, ids)
        : tenants.own(*call.tenant).map([](const TenantState& state) { return QList<TenantState>{state}; });
    if (!states)
        return fail(states.error());
    if (states->size() != ids.size())
        return true;
    return std::any_of(states->begin(), states->end(),
        [&](const TenantState& state) { return versions.value(state.tenant.id, -1) != state.life.version; });
}

Result<void> PendingChanges::audit(const StoredChange& change, const char* action, const QString& reason)
{
    for (const TenantId& log : {change.tenantId, kPlatformTenant}) {
        AuditEntry entry = m_context.entry(log, action);
        entry.severity = Severity::High;
        entry.targets = {{"change", change.id}};
        entry.data = {{"kind", change.kind.toStdString()}, {"digest", change.digest.toStdString()},
            {"tenants", change.touchedCount}, {"requestedBy", change.requestedBy.toStdString()},
            {"reason", reason.toStdString()}};
        if (change.tenantId != kPlatformTenant)
            entry.targets.append({"tenant", change.tenantId.bytes()});
        if (const auto written = AuditWriter::append(m_context.transaction(), std::move(entry)); !written)
            return fail(written.error());
        if (change.tenantId == kPlatformTenant)
            break;
    }
    return {};
}

Result<StoredChange> PendingChanges::end(
    StoredChange change, ChangeState state, const QString& reason, const char* action)
{
    change.state = state;
    change.decidedBy = m_context.call().actor.userId;
    change.decidedAt = m_context.now();
    change.decision = reason;
    if (const auto ended = m_repository.end(m_context.transaction(), change); !ended)
        return fail(ended.error());
    ++change.version;
    const auto audited = audit(change, action, reason);
    return audited ? Result<StoredChange>(std::move(change)) : fail(audited.error());
}

Result<StoredChange> PendingChanges::decide(
    const QByteArray& id, bool approve, const QString& reason, int expectedVersion)
{
    const auto found = find(id);
    if (!found)
        return fail(found.error());
    // The permission first, so that a refusal is written down as one.
    if (const auto permission = permissionFromName(found->permission)) {
        if (const auto may = m_context.need(*permission); !may)
            return fail(may.error());
    }
    if (const auto waits = refuseEnded(*found, expectedVersion); !waits)
        return fail(waits.error());
    if (const auto why = whyNot(*found)) {
        m_context.deny({Denial::Kind::Permission, {}, "change.decide"});
        return tl::make_unexpected(*why);
    }
    if (reason.size() > kLongestDecision || (!approve && reason.trimmed().isEmpty()))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a refusal has a reason of 1 to 2,000 characters"),
            QStringLiteral("reason"));
    if (!approve)
        return end(*found, ChangeState::Refused, reason, "change.refuse");
    const ChangeKind* kind = changeKindOf(found->kind);
    if (!kind)
        return fail(ErrorCode::Unsupported, QStringLiteral("a kind of change that this version does not know"));
    auto stale = isStale(*found);
    if (stale && !*stale && kind->isStale)
        stale = kind->isStale(m_context, *found);
    if (!stale)
        return fail(stale.error());
    if (*stale)
        return end(*found, ChangeState::Stale, reason, "change.stale");
    auto ended = end(*found, ChangeState::Applied, reason, "change.approve");
    if (!ended)
        return ended;
    const auto applied = kind->apply(m_context, *ended);
    return applied ? ended : fail(applied.error());
}

Result<StoredChange> PendingChanges::cancel(const QByteArray& id, const QString& reason)
{
    const auto found = find(id);
    if (!found)
        return fail(found.error());
    if (found->requestedBy != m_context.call().actor.userId) {
        m_context.deny({Denial::Kind::Permission, {}, "change.cancel"});
        return RuleWords::refusal(
            "change.requester", QStringLiteral("only whoever asked for it takes it back"), ErrorCode::Forbidden);
    }
    if (const auto waits = refuseEnded(*found, found->version); !waits)
        return fail(waits.error());
    return end(*found, ChangeState::Cancelled, reason, "change.cancel");
}

} // namespace Tenantry
