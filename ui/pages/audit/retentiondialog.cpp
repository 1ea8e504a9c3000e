// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/retentiondialog.h"

#include "base/clock.h"
#include "ui/text/formats.h"

#include <QDateEdit>

namespace Tenantry {

namespace {
constexpr int kKeptDays = 400;
}

RetentionDialog::RetentionDialog(
    const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, QWidget* parent)
    : LedgerActionDialog(context, tenant, tr("Retention"),
        tr("Deletes the entries before a day. Their hashes stay, so that everything after stays provable, and an "
           "entry says what was pruned. It cannot be undone."),
        tr("Prune"), parent)
    , m_admin(admin)
    , m_before(new QDateEdit(this))
{
    setObjectName(QStringLiteral("retentionDialog"));
    m_before->setObjectName(QStringLiteral("pruneBefore"));
    m_before->setCalendarPopup(true);
    m_before->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.clock.now().ms, Qt::UTC).date();
    m_before->setMaximumDate(today);
    m_before->setDate(today.addDays(-kKeptDays));
    addField(tr("Before (UTC)"), m_before);
    connect(m_before, &QDateEdit::dateChanged, this, &RetentionDialog::fieldsChanged);
    fieldsChanged();
}

Timestamp RetentionDialog::before() const
{
    return Timestamp{m_before->date().startOfDay(Qt::UTC).toMSecsSinceEpoch()};
}

QFuture<Result<LedgerChange>> RetentionDialog::ask(bool dryRun) { return m_admin.prune(tenant(), before(), dryRun); }

QString RetentionDialog::planOf(const LedgerChange& plan) const
{
    return plan.entries == 0
        ? tr("There is no entry before that day. Nothing would be deleted.")
        : tr("%1 entries before %2 would be deleted, with %3 pieces of personal data.")
              .arg(context().formats.number(static_cast<qint64>(plan.entries)), context().formats.date(before()),
                  context().formats.number(static_cast<qint64>(plan.personal)));
}

} // namespace Tenantry
