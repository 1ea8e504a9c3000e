// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/isolation/isolationpage.h"

#include "client/verificationcounter.h"
#include "models/breachesmodel.h"
#include "models/platformbreachsource.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/isolation/casedetail.h"
#include "ui/text/formats.h"
#include "ui/widgets/emptystate.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Tenantry {

IsolationPage::IsolationPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new BreachesModel(std::make_unique<PlatformBreachSource>(context.platform), this))
    , m_header(new PageHeader(context.theme, tr("Isolation"), this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("isolationPage"));
    m_model->setTenantNamer(context.tenantName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(12);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    auto* empty = new EmptyState(context.theme, QStringLiteral("noCases"), Icon::Verified, tr("No case"),
        tr("Every record that reached this console was proven to belong. What does not belong is withheld and becomes "
           "a case here, with its evidence."),
        m_stack);
    auto* splitter = new QSplitter(Qt::Horizontal, m_stack);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    auto* card = new Card(context.theme, QStringLiteral("casesCard"), tr("Cases"), splitter);
    card->setFlush(true);
    m_table = new ChooseTable(context, QStringLiteral("casesTable"), tr("Cases"), card);
    m_table->setTimeStyle(TimeDelegate::Style::DateTime);
    m_table->setPagedModel(m_model, {110, 190, 130, 130, 130, 150});
    card->body()->addWidget(m_table);
    m_detail = new CaseDetail(context, splitter);
    m_detail->hide();
    splitter->addWidget(card);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({760, 420});
    m_stack->addWidget(empty);
    m_stack->addWidget(splitter);
    connect(m_model, &PagedTableModel::loadChanged, this, &IsolationPage::showState);
    connect(m_model, &PagedTableModel::settled, this, &Page::settled);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { showCase(current.row()); });
    connect(m_detail, &CaseDetail::ledgerRequested, this,
        [this](const TenantId& tenant) { emit openTenantRequested(tenant, QStringLiteral("audit")); });
    connect(m_detail, &CaseDetail::acknowledgeRequested, this,
        [this] { m_model->acknowledge(m_table->currentIndex().row()); });
    connect(m_detail, &CaseDetail::closeRequested, this,
        [this](const QString& cause) { m_model->close(m_table->currentIndex().row(), cause); });
    connect(m_model, &BreachesModel::changeFailed, this, [this](const Error& why) {
        emit messageRequested(QStringLiteral("warning"), sentenceFor(why), tr("Load again"), QString());
    });
}

void IsolationPage::activate()
{
    m_model->reload(); // always: a case may have come while another page was in front
}

void IsolationPage::refresh() { m_model->reload(); }

bool IsolationPage::isSettled() const { return m_model->isSettled(); }

void IsolationPage::showState()
{
    if (m_model->loadState() == LoadState::Failed)
        emit messageRequested(QStringLiteral("warning"), sentenceFor(m_model->error()), tr("Try again"), QString());
    const VerificationTotals totals = m_context.counter.totals();
    m_header->setNote(tr("%1 records verified since the console began · %2 open")
                          .arg(m_context.formats.number(static_cast<qint64>(totals.records.verified)),
                              m_context.formats.number(static_cast<qint64>(m_model->openCount()))));
    m_stack->setCurrentIndex(m_model->totalCount() > 0 ? 1 : 0);
    if (m_model->totalCount() > 0 && !m_table->currentIndex().isValid() && m_model->rowAt(0))
        m_table->selectRow(0);
    else
        showCase(m_table->currentIndex().row());
}

void IsolationPage::showCase(int row)
{
    if (const Breach* breach = m_model->rowAt(row)) {
        m_detail->show(*breach);
        m_detail->setVisible(true);
    }
}

} // namespace Tenantry
