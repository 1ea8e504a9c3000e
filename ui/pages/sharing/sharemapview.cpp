// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/sharemapview.h"

#include "models/sharemapmodel.h"
#include "models/sharematrixmodel.h"
#include "models/sharepairsmodel.h"
#include "ui/pages/common/columndelegates.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/sharing/sharematrixview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace Tenantry {

ShareMapView::ShareMapView(const SharingTools& tools, QWidget* parent)
    : QWidget(parent)
    , m_map(new ShareMapModel(tools.source, this))
    , m_words(Parts::label(tools.context.theme, {}, TextStyle::Body, "muted", this))
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    auto* left = new Card(tools.context.theme, QStringLiteral("shareMatrixCard"),
        tr("Whose data (down) is seen by whom (across)"), splitter);
    auto* matrix = new ShareMatrixView(tools.context.theme, new ShareMatrixModel(*m_map, this), left);
    m_words->setObjectName(QStringLiteral("shareMapWords"));
    m_words->setWordWrap(true);
    left->body()->addWidget(matrix, 1);
    left->body()->addWidget(m_words);
    auto* right = new Card(tools.context.theme, QStringLiteral("sharePairsCard"), tr("Pairs"), splitter);
    right->setFlush(true);
    auto* pairs = new SharePairsModel(*m_map, this);
    auto* table =
        new TableView(tools.context.theme, QStringLiteral("sharePairsTable"), tr("Who sees whose data"), right);
    table->setModel(pairs);
    const QList<int> widths{135, 135, 60, 70, 80};
    for (int column = 0; column < pairs->columnCount(); ++column) {
        table->setItemDelegateForColumn(column,
            columnDelegate(tools.context, SharePairsModel::columnKind(column), TimeDelegate::Style::Relative, table));
        if (column < widths.size())
            table->setColumnWidth(column, widths[column]);
    }
    table->setSortingEnabled(false);
    table->horizontalHeader()->setStretchLastSection(true);
    right->body()->addWidget(table);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({600, 620});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connect(matrix, &ShareMatrixView::pairChosen, m_words, &QLabel::setText);
    connect(m_map, &AnswerModel::changed, this, &ShareMapView::showState);
    connect(table, &QTableView::activated, this, [this, pairs](const QModelIndex& row) {
        emit tenantRequested(
            TenantId(pairs->index(row.row(), SharePairsModel::Provider).data(Roles::TenantId).toByteArray()));
    });
}

void ShareMapView::load() { m_map->load(); }

bool ShareMapView::isSettled() const { return m_map->isSettled(); }

void ShareMapView::showState()
{
    if (m_map->loadState() == LoadState::Failed)
        m_words->setText(sentenceFor(m_map->error()));
    else if (m_map->loadState() == LoadState::Loaded)
        m_words->setText(m_map->pairs().isEmpty()
                ? tr("Nobody sees another's data now.")
                : tr("Arrows move over the squares; the figure counts active grants."));
    if (isSettled())
        emit settled();
}

} // namespace Tenantry
