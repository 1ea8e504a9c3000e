// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/lifewords.h"

#include "ui/text/formats.h"

namespace Tenantry {

using Step = LifeOrder::Kind;

QString LifeWords::verb(Step kind)
{
    switch (kind) {
    case Step::Create:
        return tr("Create");
    case Step::Edit:
        return tr("Save");
    case Step::Suspend:
        return tr("Suspend");
    case Step::Resume:
        return tr("Resume");
    case Step::Archive:
        return tr("Archive");
    case Step::Restore:
        return tr("Restore");
    case Step::Purge:
        return tr("Purge");
    case Step::Bulk:
        return tr("Change");
    }
    return {};
}

QString LifeWords::question(Step kind, const QString& tenant)
{
    switch (kind) {
    case Step::Suspend:
        return tr("Suspend %1?").arg(tenant);
    case Step::Resume:
        return tr("Resume %1?").arg(tenant);
    case Step::Archive:
        return tr("Archive %1?").arg(tenant);
    case Step::Restore:
        return tr("Restore %1?").arg(tenant);
    case Step::Purge:
        return tr("Purge %1 for ever?").arg(tenant);
    case Step::Edit:
        return tr("Edit %1").arg(tenant);
    case Step::Create:
    case Step::Bulk:
        break;
    }
    return tenant;
}

QString LifeWords::meaning(Step kind)
{
    switch (kind) {
    case Step::Suspend:
        return tr("Its people can neither read nor write until it is resumed. Nothing is deleted.");
    case Step::Resume:
        return tr("Its people can read and write again.");
    case Step::Archive:
        return tr(
            "Nobody but operators sees it from then on. Nothing is deleted, and for as long as you say it can surely "
            "be restored.");
    case Step::Restore:
        return tr("It is as it was before it was archived.");
    case Step::Purge:
        return tr(
            "Everything of it is deleted, from all databases and indexes. A second person decides; until then it stays "
            "as it is. A legal hold blocks it. A certificate says what was removed and what remains.");
    default:
        return {};
    }
}

QString LifeWords::done(Step kind, const QString& tenant)
{
    switch (kind) {
    case Step::Create:
        return tr("%1 is created.").arg(tenant);
    case Step::Suspend:
        return tr("%1 is suspended.").arg(tenant);
    case Step::Resume:
        return tr("%1 is active again.").arg(tenant);
    case Step::Archive:
        return tr("%1 is archived.").arg(tenant);
    case Step::Restore:
        return tr("%1 is restored.").arg(tenant);
    case Step::Purge:
        return tr("%1 is purged.").arg(tenant);
    case Step::Edit:
    case Step::Bulk:
        return tr("%1: changed.").arg(tenant);
    }
    return {};
}

QString LifeWords::waits(Step kind, const QString& tenant)
{
    return kind == Step::Purge ? tr("Purging %1 waits for a second person.").arg(tenant)
                               : tr("The change of %1 waits for a second person.").arg(tenant);
}

QString LifeWords::field(const QByteArray& name)
{
    if (name == "name")
        return tr("Name");
    if (name == "subdomain")
        return tr("Subdomain");
    if (name == "plan")
        return tr("Plan");
    if (name == "region")
        return tr("Region");
    if (name == "group")
        return tr("Group");
    return name == "tags" ? tr("Tags") : QString::fromUtf8(name);
}

QString LifeWords::countdown(const Formats& formats, Timestamp until)
{
    const qint64 left = until.ms - formats.now().ms;
    if (left <= 0)
        return {};
    const auto days = static_cast<int>(left / Timestamp::kDay);
    const qint64 hours = left % Timestamp::kDay / Timestamp::kHour;
    const qint64 minutes = left % Timestamp::kHour / Timestamp::kMinute;
    if (days > 0)
        return hours > 0 ? tr("%n day(s)", nullptr, days) + tr(" %1 h").arg(hours) : tr("%n day(s)", nullptr, days);
    return hours > 0 ? tr("%1 h %2 min").arg(hours).arg(minutes) : tr("%1 min").arg(std::max<qint64>(minutes, 1));
}

QString LifeWords::archived(const Formats& formats, const TenantLife& life)
{
    if (life.isPurging)
        return tr("It is being deleted. Nothing brings it back.");
    if (!life.purgeAfter)
        return tr("Nobody but operators sees it.");
    const QString left = countdown(formats, *life.purgeAfter);
    const QString at = formats.dateTime(*life.purgeAfter, false);
    return left.isEmpty()
        ? tr("The time in which it can surely be restored is over since %1: it may be purged.").arg(at)
        : tr("It can surely be restored for %1 more; purged no earlier than %2.").arg(left, at);
}

} // namespace Tenantry
