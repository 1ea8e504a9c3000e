// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/erasuredialog.h"

#include "ui/text/formats.h"

#include <QLineEdit>

namespace Tenantry {

ErasureDialog::ErasureDialog(const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, QWidget* parent)
    : LedgerActionDialog(context, tenant, tr("Erase personal data"),
        tr("Erases a person's name, e-mail, addresses and devices from this log. The entries stay and stay provable; "
           "an entry says what was erased, why, and who asked. It takes a second person, and cannot be undone."),
        tr("Erase"), parent)
    , m_admin(admin)
    , m_person(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_second(new QLineEdit(this))
{
    setObjectName(QStringLiteral("erasureDialog"));
    m_person->setObjectName(QStringLiteral("erasePerson"));
    m_reason->setObjectName(QStringLiteral("eraseReason"));
    m_second->setObjectName(QStringLiteral("eraseSecond"));
    addField(tr("Whose (user id)"), m_person);
    addField(tr("Why"), m_reason);
    addField(tr("Second person (user id)"), m_second);
    for (QLineEdit* edit : {m_person, m_reason, m_second})
        connect(edit, &QLineEdit::textChanged, this, &ErasureDialog::fieldsChanged);
}

bool ErasureDialog::isComplete() const
{
    return !m_person->text().trimmed().isEmpty() && !m_reason->text().trimmed().isEmpty();
}

QFuture<Result<LedgerChange>> ErasureDialog::ask(bool dryRun)
{
    return m_admin.erase(tenant(), UserId::fromString(m_person->text().trimmed()), m_reason->text().trimmed(),
        UserId::fromString(m_second->text().trimmed()), dryRun);
}

QString ErasureDialog::planOf(const LedgerChange& plan) const
{
    return plan.personal == 0 ? tr("Nothing in this log is of that person.")
                              : tr("%1 pieces of personal data in %2 entries would be erased.")
                                    .arg(context().formats.number(static_cast<qint64>(plan.personal)),
                                        context().formats.number(static_cast<qint64>(plan.entries)));
}

} // namespace Tenantry
