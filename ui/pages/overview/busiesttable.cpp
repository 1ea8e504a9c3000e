// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/busiesttable.h"

#include "models/roles.h"
#include "ui/delegates/bardelegate.h"
#include "ui/delegates/numberdelegate.h"
#include "ui/delegates/sparkdelegate.h"
#include "ui/delegates/tenantdelegate.h"

#include <QHeaderView>
#include <QStandardItemModel>

namespace Tenantry {

BusiestTable::BusiestTable(const PageContext& context, QWidget* parent)
    : TableView(context.theme, QStringLiteral("busiestTable"), tr("Ten busiest tenants"), parent)
    , m_items(new QStandardItemModel(0, 5, this))
{
    m_items->setHorizontalHeaderLabels({tr("Tenant"), tr("Events, 24 h"), tr("Share"), tr("By hour"), tr("Members")});
    m_items->setHeaderData(1, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_items->setHeaderData(4, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    setModel(m_items);
    setCompact(true);
    setSortingEnabled(false);
    setItemDelegateForColumn(0, new TenantDelegate(context.theme, this));
    setItemDelegateForColumn(1, new NumberDelegate(context.theme, context.formats, this));
    setItemDelegateForColumn(2, new BarDelegate(context.theme, this));
    setItemDelegateForColumn(3, new SparkDelegate(context.theme, this));
    setItemDelegateForColumn(4, new NumberDelegate(context.theme, context.formats, this));
    const QList<int> widths{240, 120, 150, 140};
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit tenantActivated(TenantId(index.siblingAtColumn(0).data(Roles::TenantId).toByteArray()));
    });
}

void BusiestTable::setRows(const QList<TenantRow>& rows)
{
    m_items->setRowCount(0);
    const double most = rows.isEmpty() ? 0 : static_cast<double>(rows.first().events24h);
    for (const TenantRow& row : rows) {
        QList<QStandardItem*> cells;
        for (int column = 0; column < 5; ++column) {
            auto* cell = new QStandardItem;
            cell->setEditable(false);
            cell->setData(row.tenant.id.bytes(), Roles::TenantId);
            cells.append(cell);
        }
        QList<double> hours;
        for (const auto count : row.hourly)
            hours.append(static_cast<double>(count));
        cells[0]->setData(row.tenant.name, Qt::DisplayRole);
        cells[0]->setData(row.tenant.name, Roles::TenantName);
        cells[1]->setData(static_cast<qlonglong>(row.events24h), Qt::DisplayRole);
        cells[2]->setData(most > 0 ? static_cast<double>(row.events24h) / most : 0.0, Roles::Share);
        cells[3]->setData(QVariant::fromValue(hours), Roles::Series);
        cells[4]->setData(static_cast<qlonglong>(row.memberCount), Qt::DisplayRole);
        m_items->appendRow(cells);
    }
}

} // namespace Tenantry
