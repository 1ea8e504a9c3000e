// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/auditpage.h"

#include "models/auditmodel.h"
#include "models/platformauditsource.h"
#include "ui/pages/audit/auditdetail.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/filterbar.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/pagememory.h"
#include "ui/text/formats.h"

#include <QItemSelectionModel>
#include <QSplitter>
#include <QVBoxLayout>

namespace Tenantry {

AuditPage::AuditPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new AuditModel(std::make_unique<PlatformAuditSource>(context.platform), AuditModel::Scope::AllLogs, this))
{
    build();
}

AuditPage::AuditPage(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_tenant(tenant)
    , m_model(new AuditModel(
          std::make_unique<PlatformAuditSource>(context.platform, tenant), AuditModel::Scope::OneLog, this))
{
    build();
}

void AuditPage::build()
{
    setObjectName(m_tenant.isEmpty() ? QStringLiteral("auditPage") : QStringLiteral("tenantAuditPage"));
    m_model->setTenantNamer(m_context.tenantName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(12);
    if (m_tenant.isEmpty()) {
        m_header = new PageHeader(m_context.theme, tr("Audit"), this);
        column->addWidget(m_header);
    }
    m_filter = new FilterBar(m_context.theme,
        FilterGrammar({{QStringLiteral("action"), {}}, {QStringLiteral("actor"), {}},
            {QStringLiteral("outcome"),
                {QStringLiteral("allowed"), QStringLiteral("denied"), QStringLiteral("failed")}},
            {QStringLiteral("severity"),
                {QStringLiteral("info"), QStringLiteral("low"), QStringLiteral("notice"), QStringLiteral("medium"),
                    QStringLiteral("high"), QStringLiteral("critical")}}}),
        QStringLiteral("auditFilter"), tr("Filter the audit log"),
        tr("Words, or a term: action = …, actor = …, outcome = denied, severity = high"), this);
    column->addWidget(m_filter);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    auto* card = new Card(m_context.theme, QStringLiteral("auditCard"), {}, this);
    card->setFlush(true);
    m_table = new ChooseTable(m_context, QStringLiteral("auditTable"), tr("Audit log"), this);
    m_table->setCompact(true);
    m_table->setTimeStyle(TimeDelegate::Style::DateTime);
    const QList<int> widths =
        m_tenant.isEmpty() ? QList<int>{56, 252, 155, 190, 150, 150, 95} : QList<int>{70, 256, 225, 185, 215, 105};
    m_table->setPagedModel(m_model, widths);
    card->body()->addWidget(m_table);
    m_detail = new AuditDetail(m_context, this);
    m_detail->hide();
    splitter->addWidget(card);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({740, 380});
    column->addWidget(splitter, 1);
    connect(m_filter, &FilterBar::changed, this, &AuditPage::applyFilter);
    connect(m_model, &PagedTableModel::loadChanged, this, &AuditPage::showState);
    connect(m_model, &PagedTableModel::settled, this, &Page::settled);
    connect(m_detail, &AuditDetail::closeRequested, m_detail, &QWidget::hide);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
            if (const AuditRow* row = m_model->rowAt(current.row())) {
                m_detail->show(*row);
                m_detail->setVisible(true);
            }
        });
}

void AuditPage::activate()
{
    if (!m_loaded)
        m_model->reload();
    m_loaded = true;
}

void AuditPage::refresh() { m_model->reload(); }

bool AuditPage::isSettled() const { return m_model->isSettled(); }

QWidget* AuditPage::filterWidget() const { return m_filter->editor(); }

PageMemory AuditPage::memory() const { return {.terms = m_filter->terms(), .words = m_filter->words()}; }

void AuditPage::recall(const PageMemory& memory)
{
    m_filter->set(memory.terms, memory.words);
    applyFilter();
}

void AuditPage::applyFilter()
{
    AuditQuery query;
    query.text = m_filter->words();
    for (const QString& action : m_filter->values(QStringLiteral("action")))
        query.actions.append(action.toUtf8());
    const auto last = [this](const char* field) { return m_filter->values(QString::fromLatin1(field)); };
    if (const QStringList actors = last("actor"); !actors.isEmpty())
        query.actor = UserId::fromString(actors.last());
    if (const QStringList outcomes = last("outcome"); !outcomes.isEmpty())
        query.outcome = outcomeFromName(outcomes.last().toUpper().toUtf8());
    for (const QString& severity : last("severity")) {
        if (const auto known = severityFromName(severity.toUpper().toUtf8()))
            query.severities.append(*known);
    }
    m_detail->hide();
    m_model->setQuery(query);
}

void AuditPage::showState()
{
    QString note = tr("%1 entries").arg(m_context.formats.number(m_model->totalCount()));
    if (m_model->loadState() == LoadState::Failed) {
        note = sentenceFor(m_model->error());
        emit messageRequested(QStringLiteral("warning"), note, tr("Try again"), QString());
    }
    if (m_header)
        m_header->setNote(note + QStringLiteral(" · ") + tr("reading this log is itself recorded"));
    m_filter->setNote(note);
}

} // namespace Tenantry
