// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/breachnotices.h"

#include "client/breachreporter.h"
#include "ui/pages/common/ledgerwords.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagearea.h"
#include "ui/shell/tenantdirectory.h"

namespace Tenantry {

BreachNotices::BreachNotices(BreachReporter& reporter, TenantDirectory& tenants, MainWindow& window)
    : QObject(&window)
    , m_tenants(tenants)
    , m_window(window)
{
    connect(&reporter, &BreachReporter::breachFound, this, &BreachNotices::tell);
    connect(&reporter, &BreachReporter::reported, this, &BreachNotices::told);
}

void BreachNotices::tell(const Breach& breach)
{
    const QString asked = breach.askedBy.isEmpty() ? tr("The platform") : m_tenants.name(breach.askedBy);
    if (breach.kind == BreachKind::LedgerBroken) {
        m_window.messages().showMessage(QStringLiteral("ledger-") + breach.askedBy.toString(), QStringLiteral("danger"),
            tr("The audit log of %1 is broken.").arg(asked), LedgerWords::meaning(breach.excerpt.toUtf8()),
            tr("Show the case"), QStringLiteral("isolation"));
        emit told();
        return;
    }
    m_records += breach.count;
    m_window.messages().showMessage(QStringLiteral("breach"), QStringLiteral("danger"),
        tr("%n record(s) withheld.", nullptr, m_records),
        tr("%1 was given what is not its own. The content was dropped before anything was shown.").arg(asked),
        tr("Show the case"), QStringLiteral("isolation"));
    emit told();
}

} // namespace Tenantry
