// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bindings/bindingspage.h"

#include "models/bindingdetailmodel.h"
#include "models/bindingsmodel.h"
#include "models/platformbindingsource.h"
#include "ui/pages/bindings/bindingpanel.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/text/formats.h"
#include "ui/widgets/emptystate.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

constexpr int kFollowMs = 10'000; ///< as often as the service looks

} // namespace

BindingsPage::BindingsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new BindingsModel(std::make_unique<PlatformBindingSource>(context.platform), this))
    , m_detailModel(new BindingDetailModel(m_model->source(), this))
    , m_header(new PageHeader(context.theme, tr("Bindings"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(context.theme, QStringLiteral("noBindings"), Icon::Bindings, tr("No bindings yet"),
          tr("What serves the tenants will be here, with its health: the workspace itself, databases of their own, and "
             "services elsewhere."),
          m_stack))
{
    setObjectName(QStringLiteral("bindingsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(12);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildTable());
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, m_model, &PagedTableModel::refreshQuietly);
    connect(m_empty, &EmptyState::actionTriggered, this, &BindingsPage::refresh);
    connect(m_model, &PagedTableModel::loadChanged, this, &BindingsPage::showState);
    connect(m_model, &PagedTableModel::settled, this, &BindingsPage::announce);
    connect(m_detailModel, &AnswerModel::changed, this, &BindingsPage::announce);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        const BindingRow* binding = m_model->rowAt(row.row());
        if (!binding || binding->name == m_chosen)
            return;
        m_chosen = binding->name;
        showChosen();
    });
    connect(m_panel, &BindingPanel::tenantRequested, this,
        [this](const TenantId& tenant) { emit openTenantRequested(tenant, QStringLiteral("dashboard")); });
}

QWidget* BindingsPage::buildTable()
{
    auto* splitter = new QSplitter(Qt::Horizontal, m_stack);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    auto* card = new Card(m_context.theme, QStringLiteral("bindingsCard"), tr("What serves the tenants"), splitter);
    card->setFlush(true);
    m_table = new ChooseTable(m_context, QStringLiteral("bindingsTable"), tr("Bindings"), card);
    m_table->setPagedModel(m_model, {170, 90, 150, 80, 95, 100, 65});
    m_table->setSortingEnabled(false);
    m_table->hideColumn(BindingsModel::Place); // the panel says it
    card->body()->addWidget(m_table);
    m_panel = new BindingPanel(m_context, *m_detailModel, splitter);
    splitter->addWidget(card);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({760, 440});
    return splitter;
}

void BindingsPage::activate()
{
    m_model->refreshQuietly(); // always: it may have been another day that it was looked at
}

void BindingsPage::refresh() { m_model->reload(); }

bool BindingsPage::isSettled() const { return m_model->isSettled() && m_detailModel->isSettled(); }

void BindingsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_follow.start();
}

void BindingsPage::hideEvent(QHideEvent* event)
{
    m_follow.stop();
    Page::hideEvent(event);
}

void BindingsPage::announce()
{
    if (isSettled())
        emit settled();
}

void BindingsPage::showState()
{
    const bool failed = m_model->loadState() == LoadState::Failed;
    if (failed && !m_failing)
        emit messageRequested(QStringLiteral("warning"), sentenceFor(m_model->error()), tr("Try again"), QString());
    m_failing = failed || (m_failing && m_model->loadState() != LoadState::Loaded);
    const bool any = m_model->totalCount() > 0;
    m_stack->setCurrentIndex(any || m_model->loadState() == LoadState::Loading ? 1 : 0);
    m_panel->setVisible(any);
    if (failed && !any) {
        m_empty->setTexts(tr("The bindings did not load"), sentenceFor(m_model->error()));
        m_empty->setAction(tr("Try again"));
    }
    if (!any)
        return;
    const QString count = tr("%n binding(s)", nullptr, static_cast<int>(m_model->totalCount()));
    const int unhealthy = m_model->unhealthyCount();
    m_header->setNote(unhealthy == 0 ? tr("%1 · none needs attention").arg(count)
                                     : tr("%1 · %n need(s) attention", nullptr, unhealthy).arg(count));
    showChosen();
}

void BindingsPage::showChosen()
{
    int row = m_model->rowOf(m_chosen);
    if (row < 0 && m_model->rowAt(0)) {
        row = 0;
        m_chosen = m_model->rowAt(0)->name;
    }
    const BindingRow* binding = m_model->rowAt(row);
    if (!binding)
        return;
    if (m_table->currentIndex().row() != row)
        m_table->selectRow(row);
    m_panel->show(*binding);
}

} // namespace Tenantry
