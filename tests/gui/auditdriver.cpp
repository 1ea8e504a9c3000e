// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/auditdriver.h"

#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace Tenantry::Testing {

bool AuditDriver::open()
{
    m_desk = std::make_unique<ConsoleDesk>();
    return m_desk->open();
}

bool AuditDriver::openLog(const TenantId& tenant)
{
    m_desk->window().openTenant(tenant, QStringLiteral("audit"));
    return m_desk->settle();
}

bool AuditDriver::openFresh()
{
    m_desk->window().closeAllTenants();
    return openLog(acme());
}

bool AuditDriver::write(const QString& text)
{
    auto* edit = qobject_cast<QLineEdit*>(page()->filterWidget());
    if (!edit)
        return false;
    edit->clear();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
    return m_desk->settle();
}

QString AuditDriver::cell(int row, const QString& header)
{
    const auto* model = table()->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->headerData(column, Qt::Horizontal).toString() == header)
            return model->index(row, column).data().toString();
    }
    return {};
}

bool AuditDriver::selectAction(const QString& action)
{
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        if (cell(row, QStringLiteral("Action")) == action) {
            table()->selectRow(row);
            return m_desk->settle();
        }
    }
    return false;
}

} // namespace Tenantry::Testing
