// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/breachrecording.h"

#include "service/auditing/auditwriter.h"

namespace Tenantry {

Result<void> auditBreach(
    ResolverContext& context, const Breach& breach, const char* action, Severity severity, const Json& data)
{
    for (const TenantId& log : {kPlatformTenant, breach.askedBy}) {
        AuditEntry entry = context.entry(log, action);
        entry.severity = severity;
        if (breach.state == BreachState::Open) // a case is opened where isolation failed; what follows is done to it
            entry.outcome = Outcome::Failed;
        entry.targets = {{"breach", breach.id.bytes()}, {"tenant", breach.askedBy.bytes()}};
        entry.data = data;
        if (const auto written = AuditWriter::append(context.transaction(), std::move(entry)); !written)
            return fail(written.error());
        if (breach.askedBy == kPlatformTenant)
            break;
    }
    return {};
}

Result<ReportedBreach> recordBreach(ResolverContext& context, const Breach& breach)
{
    BreachRepository breaches(context.database());
    const ServiceCall& asker = context.call();
    auto reported = asker.tenant ? breaches.report(context.transaction(), *asker.tenant, breach)
                                 : breaches.report(context.transaction(), *asker.platform, breach);
    if (!reported || !reported->isNew)
        return reported;
    const Json data = {{"kind", breachKindName(breach.kind).toStdString()}, {"path", breach.path.toStdString()},
        {"digest", breach.digest.toStdString()}, {"count", breach.count}};
    const auto audited = auditBreach(context, reported->breach, "isolation.breach", Severity::Critical, data);
    if (!audited)
        return fail(audited.error());
    return reported;
}

} // namespace Tenantry
