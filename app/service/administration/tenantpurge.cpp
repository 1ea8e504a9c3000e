// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/tenantpurge.h"

#include "base/digest.h"
#include "ledger/canonicaljson.h"
#include "service/administration/rulewords.h"
#include "service/administration/tenantoperation.h"
#include "service/auditing/auditwriter.h"
#include "service/auditing/ledgerchanges.h"
#include "service/sharing/sharegrants.h"
#include "storage/keyvaluestore.h"
#include "storage/ledgerstore.h"
#include "storage/purgerepository.h"
#include "storage/reviewrepository.h"
#include "storage/tenantliferepository.h"
#include "storage/usednames.h"

namespace Tenantry {

namespace {

constexpr int64_t kAll = int64_t{1} << 60;
constexpr Ledger::CanonicalLimits kCertificateLimits{1024 * 1024, 16};

bool hasDedicated(const ServiceCall& call)
{
    const auto known = call.bindings ? call.bindings() : QList<BindingStatus>();
    return std::any_of(
        known.begin(), known.end(), [](const BindingStatus& status) { return !status.database.isEmpty(); });
}

/// Services that keep rows of the tenant out of this workspace's reach.
Json elsewhereOf(const ServiceCall& call, const TenantId& tenant)
{
    Json names = Json::array();
    for (const BindingStatus& status : call.bindings ? call.bindings() : QList<BindingStatus>()) {
        if (status.kind == BindingStatus::Kind::Remote && status.tenants.contains(tenant))
            names.push_back(status.name.toStdString());
    }
    return names;
}

} // namespace

Result<void> TenantPurge::check() const
{
    const auto platform = m_context.platform();
    if (!platform)
        return fail(platform.error());
    if (!m_context.call().keeper)
        return fail(ErrorCode::Unsupported, QStringLiteral("this service signs no logs: nothing is purged"));
    const auto holds = ReviewRepository(m_context.database()).holds(**platform, m_tenant);
    if (!holds)
        return fail(holds.error());
    for (const StoredHold& hold : *holds) {
        if (!hold.releasedAt)
            return RuleWords::refusal(
                "purge.held", QStringLiteral("a legal hold stands on this tenant: %1").arg(hold.reason));
    }
    const auto jobs = TenantJobs(m_context.database()).of(m_tenant);
    if (!jobs)
        return fail(jobs.error());
    if (!jobs->isEmpty())
        return RuleWords::refusal("tenant.busy",
            QStringLiteral("other work on this tenant is not done: %1").arg(QString::fromUtf8(jobs->first().kind)));
    return {};
}

Result<void> TenantPurge::begin(const StoredChange& change)
{
    if (const auto free = check(); !free)
        return free;
    const auto platform = m_context.platform();
    TenantLifeRepository tenants(m_context.database());
    const auto before = tenants.state(**platform, m_tenant);
    if (!before)
        return fail(before.error());
    const auto after = TenantOperation(TenantOperation::Kind::Purge).after(*before, m_context.now());
    if (!after)
        return fail(after.error());
    const auto footprint = tenants.footprint(**platform, {m_tenant}, m_context.now());
    if (!footprint)
        return fail(footprint.error());
    if (const auto marked = tenants.write(m_context.transaction(), **platform, *before, *after, m_context.now());
        !marked)
        return marked;
    if (const auto ended = endShares(); !ended)
        return ended;
    TenantJobs::Job job{m_tenant, "purge",
        {{"requestedBy", change.requestedBy.toStdString()}, {"requestedAt", change.requestedAt.ms},
            {"decidedBy", m_context.call().actor.userId.toStdString()}, {"decidedAt", m_context.now().ms},
            {"reason", change.reason.toStdString()}, {"change", change.id.toStdString()},
            {"digest", change.digest.toStdString()},
            {"archivedAt", before->life.archivedAt ? Json(before->life.archivedAt->ms) : Json()},
            {"actor",
                {{"role", m_context.call().actor.role.toStdString()},
                    {"session", m_context.call().actor.sessionId.toStdString()}}},
            {"request", m_context.call().requestId.toStdString()},
            {"elsewhere", elsewhereOf(m_context.call(), m_tenant)}, {"removed", Json::object()}},
        m_context.now()};
    m_context.answer().startsJob = true;
    if (hasDedicated(m_context.call()) || footprint->events > kMostAtOnce)
        return TenantJobs(m_context.database()).put(m_context.transaction(), job);
    const auto deleted = deleteSome(job, kAll);
    return deleted ? finish(job) : fail(deleted.error());
}

Result<void> TenantPurge::endShares()
{
    Transaction& transaction = m_context.transaction();
    const auto steady = ShareBook(transaction.database()).steady(m_context.now());
    const auto live = ShareGrantRepository(transaction.database()).liveOf(transaction, m_tenant);
    if (!steady || !live)
        return fail(steady ? live.error() : steady.error());
    const ShareDesk desk{transaction, *steady, m_context.call().actor, m_context.call().requestId};
    for (const ShareGrant& grant : *live) {
        const auto revoked =
            ShareGrants(desk).revoke(grant.id, grant.version, QStringLiteral("a tenant of the two is purged"));
        if (!revoked)
            return fail(revoked.error());
    }
    return {};
}

void TenantPurge::count(TenantJobs::Job& job, const QByteArray& place, const Json& deleted)
{
    Json& counts = job.state["removed"][place.toStdString()];
    if (counts.is_null())
        counts = Json::object();
    for (const auto& [table, number] : deleted.items())
        counts[table] = counts.value(table, int64_t{0}) + number.get<int64_t>();
}

Result<bool> TenantPurge::deleteSome(TenantJobs::Job& job, int64_t limit)
{
    const auto step = PurgeRepository(m_context.database()).deleteRows(m_context.transaction(), m_tenant, limit);
    if (!step)
        return fail(step.error());
    count(job, "tenantry.db", step->counts);
    return step->isDone;
}

/// What is left of the log: the entry that says it was purged and the one of the pruning, under a signed checkpoint.
Result<Json> TenantPurge::closeLog(const TenantJobs::Job& job)
{
    LedgerStore store(m_context.database());
    const auto current = store.head(m_tenant);
    if (!current)
        return fail(current.error());
    if (!*current)
        return Json();
    Json removed = {{"entries", 0}, {"personal", 0}};
    for (int64_t epoch = 1; epoch <= (*current)->epoch; ++epoch) {
        AuditEntry entry = m_context.entry(m_tenant, "tenant.purge");
        entry.severity = Severity::Critical;
        entry.targets = {{"tenant", m_tenant.bytes()}};
        entry.data = {{"requestedBy", job.state["requestedBy"]}, {"decidedBy", job.state["decidedBy"]},
            {"digest", job.state["digest"]}};
        if (const auto written = AuditWriter::appendTo(m_context.transaction(), epoch, std::move(entry)); !written)
            return fail(written.error());
        const auto pruned = LedgerChanges(m_context, *m_context.call().keeper, m_tenant, epoch).pruneToLast();
        if (!pruned)
            return fail(pruned.error());
        removed["entries"] = removed["entries"].get<uint64_t>() + pruned->entries;
        removed["personal"] = removed["personal"].get<uint64_t>() + pruned->personal;
    }
    PurgeRepository rows(m_context.database());
    const auto old = rows.deleteOldEntries(m_context.transaction(), (*current)->logKey);
    if (const auto counted = rows.recountHours(m_context.transaction(), (*current)->logKey); !counted)
        return fail(counted.error());
    const auto head = store.head(m_tenant);
    if (!old || !head)
        return fail(old ? head.error() : old.error());
    const auto checkpoint = store.newestCheckpoint(**head);
    if (!checkpoint)
        return fail(checkpoint.error());
    return Json{{"log", (*head)->name.toStdString()}, {"epoch", (*head)->epoch}, {"size", (*head)->size},
        {"entriesRemoved", removed["entries"].get<int64_t>() + *old}, {"personalRemoved", removed["personal"]},
        {"range", (*head)->start.toBase64().toStdString()},
        {"checkpoint", *checkpoint ? Json((*checkpoint)->note.toStdString()) : Json()}};
}

Result<void> TenantPurge::certify(const TenantJobs::Job& job, Json ledger)
{
    const auto installation = LedgerStore(m_context.database()).installation();
    if (!installation)
        return fail(installation.error());
    Json document = {{"kind", "tenantry.purge.1"}, {"tenantId", m_tenant.toStdString()},
        {"installation", installation->toStdString()}, {"purgedAt", m_context.now().toRfc3339().toStdString()},
        {"requestedBy", job.state["requestedBy"]}, {"decidedBy", job.state["decidedBy"]},
        {"requestedAt", Timestamp{job.state["requestedAt"].get<int64_t>()}.toRfc3339().toStdString()},
        {"decidedAt", Timestamp{job.state["decidedAt"].get<int64_t>()}.toRfc3339().toStdString()},
        {"change", job.state["change"]}, {"digest", job.state["digest"]}, {"reason", job.state["reason"]},
        {"removed", job.state["removed"]}, {"ledger", std::move(ledger)}, {"elsewhere", job.state["elsewhere"]},
        {"remains",
            Json::array({{{"what", "this certificate, and the id and subdomains, so that nobody gets them again"},
                             {"until", "for as long as the workspace is kept"}},
                {{"what", "the tenant's log: its checkpoint, its compact range, and two entries without personal data"},
                    {"until", "for as long as the workspace is kept"}},
                {{"what", "entries of the platform's and other tenants' logs that name the tenant"},
                    {"until", "they are pruned"}},
                {{"what", "copies made before: backups and exports"}, {"until", "their keepers delete them"}}})}};
    const auto bytes = Ledger::canonical(document, kCertificateLimits);
    if (!bytes)
        return fail(bytes.error());
    const QByteArray digest = sha256(viewOf(*bytes)).toHex();
    if (const auto put = TenantJobs(m_context.database())
                             .putCertificate(m_context.transaction(), {m_tenant, m_context.now(), digest, *bytes});
        !put)
        return put;
    AuditEntry entry = m_context.entry(kPlatformTenant, "tenant.purge");
    entry.severity = Severity::Critical;
    entry.targets = {{"tenant", m_tenant.bytes()}};
    entry.data = {{"certificate", digest.toStdString()}, {"change", job.state["change"]},
        {"requestedBy", job.state["requestedBy"]}, {"decidedBy", job.state["decidedBy"]}};
    return AuditWriter::append(m_context.transaction(), std::move(entry)).map([](const AuditReceipt&) {});
}

Result<void> TenantPurge::finish(const TenantJobs::Job& job)
{
    auto ledger = closeLog(job);
    if (!ledger)
        return fail(ledger.error());
    if (const auto retired = UsedNames(m_context.database()).retire(m_context.transaction(), m_tenant, m_context.now());
        !retired)
        return retired;
    if (const auto gone = PurgeRepository(m_context.database()).deleteTenant(m_context.transaction(), m_tenant); !gone)
        return gone;
    if (const auto ended = TenantJobs(m_context.database()).end(m_context.transaction(), m_tenant, "purge"); !ended)
        return ended;
    const auto noted = KeyValueStore(m_context.database()).put(m_context.transaction(), kSearchNote, Json("begin"));
    return noted ? certify(job, std::move(*ledger)) : noted;
}

} // namespace Tenantry
