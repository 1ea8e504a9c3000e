// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decisionwords.h"

#include "models/words.h"

namespace Tenantry {

QString DecisionWords::title(const PendingRow& change, const QString& tenantName)
{
    if (change.kind == "tenant.purge")
        return tr("Purge %1").arg(tenantName);
    if (change.kind == "tenants.bulk" && change.body.is_object()) {
        const QByteArray operation = bytesMember(change.body, "operation");
        if (operation == "suspend")
            return tr("Suspend %n tenant(s)", nullptr, change.touchedCount);
        if (operation == "resume")
            return tr("Resume %n tenant(s)", nullptr, change.touchedCount);
        if (operation == "plan")
            return tr("Change the plan of %n tenant(s)", nullptr, change.touchedCount);
        if (operation == "tags")
            return tr("Change the tags of %n tenant(s)", nullptr, change.touchedCount);
    }
    return change.tenant == kPlatformTenant ? kind(change.kind)
                                            : tr("%1: %2", "kind of change, tenant").arg(kind(change.kind), tenantName);
}

QString DecisionWords::kind(const QByteArray& kind)
{
    if (kind == "tenant.purge")
        return tr("Purge");
    return kind == "tenants.bulk" ? tr("Many tenants") : QString::fromUtf8(kind);
}

QString DecisionWords::state(const QByteArray& state)
{
    if (state == "PENDING")
        return tr("Waits");
    if (state == "APPLIED")
        return tr("Approved and done");
    if (state == "REFUSED")
        return tr("Refused");
    if (state == "CANCELLED")
        return tr("Cancelled");
    if (state == "LAPSED")
        return tr("Lapsed");
    return state == "STALE" ? tr("Overtaken: nothing was done") : QString::fromUtf8(state);
}

StatusKind DecisionWords::kindOf(const QByteArray& state)
{
    if (state == "PENDING")
        return StatusKind::Pending;
    if (state == "APPLIED")
        return StatusKind::Good;
    return state == "REFUSED" || state == "STALE" ? StatusKind::Warning : StatusKind::Ended;
}

QString DecisionWords::irreversible(const QString& what)
{
    if (what == QLatin1String("events and their sums"))
        return tr("events and their sums");
    if (what == QLatin1String("memberships"))
        return tr("memberships");
    if (what == QLatin1String("the audit log's entries"))
        return tr("the audit log's entries");
    if (what == QLatin1String("the id and the subdomains: nobody gets them again"))
        return tr("the id and the subdomains: nobody gets them again");
    return what;
}

QString DecisionWords::missing(const QByteArray& rule, const QString& asSaid)
{
    if (rule == "tenant.active")
        return tr("The tenant would have to be active.");
    if (rule == "tenant.notSuspended")
        return tr("The tenant would have to be suspended.");
    if (rule == "tenant.toArchive")
        return tr("The tenant would have to be archived first.");
    if (rule == "tenant.suspended" || rule == "tenant.archived")
        return tr("The tenant would have to be restored or resumed first.");
    if (rule == "tenant.busy")
        return tr("Other work on the tenant has to end first.");
    if (rule == "tenant.ownFields")
        return tr("Only an operator of the platform changes this.");
    if (rule == "purge.wait")
        return tr("The time in which it can be restored has to pass first.");
    if (rule == "purge.held")
        return tr("A legal hold stands. It would have to be released first.");
    if (rule == "purge.confirm")
        return tr("The id has to be typed exactly as it is.");
    if (rule == "change.secondPerson")
        return tr("A second person decides this, and not whoever asked for it.");
    if (rule == "change.interactive")
        return tr("Somebody who is signed in decides this; a token of the command line does not.");
    if (rule == "change.pending")
        return tr("It does not wait any more: it was decided, or has lapsed.");
    if (rule == "change.requester")
        return tr("Only whoever asked for it can cancel it.");
    if (rule == "version.stale")
        return tr("Somebody changed it in the meantime.");
    return asSaid;
}

QString DecisionWords::whoCan(const QByteArrayList& roles)
{
    QStringList names;
    for (const QByteArray& role : roles) {
        if (role == "operator")
            names.append(tr("an operator of the platform"));
        else if (role == "auditor")
            names.append(tr("an auditor of the platform"));
        else if (role == "admin")
            names.append(tr("an admin of the tenant"));
        else
            names.append(QString::fromUtf8(role));
    }
    return names.isEmpty() ? tr("nobody") : names.join(tr(" or ", "between roles"));
}

QString DecisionWords::why(const RefusalRow& refusal)
{
    QStringList sentences;
    const QString missing = DecisionWords::missing(refusal.rule, {});
    sentences.append(missing.isEmpty() ? refusal.error.detail : missing);
    if (missing.isEmpty() && !refusal.missing.isEmpty())
        sentences.append(tr("Missing: %1.").arg(refusal.missing));
    else if (refusal.rule == "purge.held" || refusal.rule == "purge.wait")
        sentences.append(refusal.error.detail);
    if (!refusal.whoCanGrant.isEmpty())
        sentences.append(tr("Who can help: %1.").arg(whoCan(refusal.whoCanGrant)));
    if (!refusal.rule.isEmpty())
        sentences.append(tr("Rule %1.").arg(QString::fromUtf8(refusal.rule)));
    return sentences.join(QLatin1Char(' '));
}

} // namespace Tenantry
