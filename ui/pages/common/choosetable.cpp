// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/choosetable.h"

#include "models/pagedtablemodel.h"
#include "ui/pages/common/columndelegates.h"

#include <QHeaderView>
#include <QTimer>

namespace Tenantry {

ChooseTable::ChooseTable(
    const PageContext& context, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : TableView(context.theme, objectName, accessibleName, parent)
    , m_context(context)
{
    connect(this, &TableView::linkActivated, this, [this](const QModelIndex& row) {
        if (m_paged)
            m_paged->retry(row.row());
    });
}

void ChooseTable::setPagedModel(PagedTableModel* model, const QList<int>& widths)
{
    m_paged = model;
    setModel(model);
    for (int column = 0; column < model->columnCount(); ++column) {
        setItemDelegateForColumn(column, columnDelegate(m_context, model->columnKind(column), m_times, this));
        if (column < widths.size())
            setColumnWidth(column, widths[column]);
    }
    horizontalHeader()->setStretchLastSection(true);
    const auto report = [this] { QTimer::singleShot(0, this, &ChooseTable::reportVisible); };
    connect(model, &QAbstractItemModel::modelReset, this, report);
    connect(model, &QAbstractItemModel::rowsInserted, this, report);
    connect(model, &PagedTableModel::loadChanged, this, report);
    report();
}

void ChooseTable::setNarrow(bool narrow, const QList<int>& widths)
{
    if (narrow != m_wide.isEmpty())
        return;
    if (narrow) {
        for (int column = 0; column < widths.size(); ++column)
            m_wide.append(isColumnHidden(column) ? 0 : columnWidth(column));
    }
    const QList<int>& next = narrow ? widths : m_wide;
    for (int column = 0; column < next.size(); ++column) {
        setColumnHidden(column, next[column] == 0);
        if (next[column] > 0)
            setColumnWidth(column, next[column]);
    }
    if (!narrow)
        m_wide.clear();
}

void ChooseTable::scrollContentsBy(int dx, int dy)
{
    TableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        reportVisible();
}

void ChooseTable::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    reportVisible();
}

void ChooseTable::reportVisible()
{
    if (!m_paged || m_paged->rowCount() == 0)
        return;
    const int first = std::max(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    m_paged->setVisibleRange(first, last < 0 ? m_paged->rowCount() - 1 : last);
}

} // namespace Tenantry
