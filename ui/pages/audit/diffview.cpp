// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/diffview.h"

#include "ui/pages/audit/diffdelegate.h"
#include "ui/pages/audit/diffmodel.h"
#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableheader.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace Tenantry {

DiffView::DiffView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(new DiffModel(this))
    , m_note(Parts::label(theme, {}, TextStyle::Caption, "muted", this))
    , m_none(
          Parts::label(theme, tr("This entry says nothing of a before and an after."), TextStyle::Body, "muted", this))
    , m_table(new QTableView(this))
    , m_stack(new QStackedLayout)
{
    m_note->setObjectName(QStringLiteral("diffNote"));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_table->setObjectName(QStringLiteral("auditDiff"));
    m_table->setAccessibleName(tr("Before and after"));
    m_table->setHorizontalHeader(new TableHeader(theme, m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DiffDelegate(theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metrics::RowCompact);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_note);
    column->addLayout(m_stack, 1);
}

void DiffView::show(const Json& before, const Json& after)
{
    m_model->setDiff(JsonDiff::of(before, after));
    const JsonDiff& diff = m_model->diff();
    m_stack->setCurrentIndex(diff.lines.isEmpty() ? 0 : 1);
    QString note = tr("%n field(s) changed", nullptr, diff.changed);
    if (diff.cut)
        note += QStringLiteral(" · ") + tr("only the first %1 lines are shown").arg(JsonDiff::kMostLines);
    m_note->setText(note);
    m_note->setVisible(!diff.lines.isEmpty());
}

int DiffView::changedCount() const { return m_model->diff().changed; }

} // namespace Tenantry
