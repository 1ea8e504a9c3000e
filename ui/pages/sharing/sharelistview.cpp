// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharelistview.h"

#include "models/pagedtablemodel.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/sentences.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Tenantry {

ShareListView::ShareListView(const PageContext& context, const QString& name, const QString& title,
    PagedTableModel* model, const QList<int>& widths, QWidget* panel, QWidget* parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_empty(new EmptyState(context.theme, name + QStringLiteral("Empty"), Icon::Sharing, title, title, this))
    , m_panel(panel)
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    auto* card = new Card(context.theme, name + QStringLiteral("Card"), {}, splitter);
    card->setFlush(true);
    m_table = new ChooseTable(context, name + QStringLiteral("Table"), title, card);
    m_table->setTimeStyle(TimeDelegate::Style::Relative);
    m_table->setPagedModel(model, widths);
    m_table->setSortingEnabled(false);
    card->body()->addWidget(m_table);
    splitter->addWidget(card);
    if (panel) {
        splitter->addWidget(panel);
        splitter->setStretchFactor(0, 1);
        splitter->setSizes({780, 420});
    }
    addWidget(m_empty);
    addWidget(splitter);
    setCurrentIndex(1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& row) { emit chosen(row.isValid() ? row.row() : -1); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& row) { emit opened(row.row()); });
    connect(model, &PagedTableModel::loadChanged, this, &ShareListView::showState);
    connect(model, &PagedTableModel::settled, this, &ShareListView::showState);
    connect(m_empty, &EmptyState::actionTriggered, model, &PagedTableModel::reload);
}

void ShareListView::setEmpty(const QString& title, const QString& text)
{
    m_emptyTitle = title;
    m_emptyText = text;
    m_empty->setTexts(title, text);
}

int ShareListView::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

void ShareListView::move(int by)
{
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::clamp(currentRow() + by, 0, m_model->rowCount() - 1));
}

void ShareListView::showState()
{
    const bool failed = m_model->loadState() == LoadState::Failed;
    const bool isEmpty = m_model->rowCount() == 0 && m_model->isSettled();
    setCurrentIndex(isEmpty ? 0 : 1);
    m_empty->setTexts(
        failed ? tr("This did not load") : m_emptyTitle, failed ? sentenceFor(m_model->error()) : m_emptyText);
    m_empty->setAction(failed ? tr("Try again") : QString());
    if (currentRow() < 0 && m_model->rowCount() > 0)
        m_table->selectRow(0);
    emit chosen(m_model->rowCount() > 0 ? currentRow() : -1);
}

} // namespace Tenantry
