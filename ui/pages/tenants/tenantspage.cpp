// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/tenantspage.h"

#include "models/platformtenantsource.h"
#include "models/tenantsmodel.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/filterbar.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/pagememory.h"
#include "ui/text/formats.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

TenantsPage::TenantsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new TenantsModel(std::make_unique<PlatformTenantSource>(context.platform), this))
    , m_header(new PageHeader(context.theme, tr("Tenants"), this))
{
    setObjectName(QStringLiteral("tenantsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(12);
    column->addWidget(m_header);
    m_filter = new FilterBar(context.theme,
        FilterGrammar({{QStringLiteral("plan"),
                           {QStringLiteral("starter"), QStringLiteral("business"), QStringLiteral("enterprise")}},
            {QStringLiteral("region"), {}},
            {QStringLiteral("status"),
                {QStringLiteral("active"), QStringLiteral("suspended"), QStringLiteral("archived")}}}),
        QStringLiteral("tenantsFilter"), tr("Filter the tenants"),
        tr("A name, subdomain or id, or a term: plan = enterprise, region = …, status = suspended"), this);
    auto* card = new Card(context.theme, QStringLiteral("tenantsCard"), {}, this);
    card->setFlush(true);
    m_table = new ChooseTable(context, QStringLiteral("tenantsTable"), tr("Tenants"), this);
    m_table->setPagedModel(m_model, {190, 150, 95, 125, 110, 110, 85, 110, 100});
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(TenantsModel::Events24h, Qt::DescendingOrder);
    card->body()->addWidget(m_table);
    auto* columns = Parts::button(context.theme, QStringLiteral("tenantsColumns"), tr("Columns"), Icon::Columns);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        QMenu* menu = m_table->columnsMenu(columns);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    m_filter->addControl(columns);
    column->addWidget(m_filter);
    column->addWidget(card, 1);
    connect(m_filter, &FilterBar::changed, this, &TenantsPage::applyFilter);
    connect(m_model, &PagedTableModel::loadChanged, this, &TenantsPage::showState);
    connect(m_model, &PagedTableModel::settled, this, &Page::settled);
    connect(m_table, &QTableView::activated, this, &TenantsPage::open);
    connect(m_table, &QTableView::doubleClicked, this, &TenantsPage::open);
}

void TenantsPage::activate()
{
    if (!m_loaded)
        m_model->reload();
    m_loaded = true;
}

void TenantsPage::refresh() { m_model->reload(); }

bool TenantsPage::isSettled() const { return m_model->isSettled(); }

QWidget* TenantsPage::filterWidget() const { return m_filter->editor(); }

PageMemory TenantsPage::memory() const
{
    const QHeaderView* header = m_table->horizontalHeader();
    return {.terms = m_filter->terms(),
        .words = m_filter->words(),
        .sortColumn = header->sortIndicatorSection(),
        .sortOrder = header->sortIndicatorOrder()};
}

void TenantsPage::recall(const PageMemory& memory)
{
    m_filter->set(memory.terms, memory.words);
    if (memory.sortColumn >= 0)
        m_table->horizontalHeader()->setSortIndicator(memory.sortColumn, memory.sortOrder);
    applyFilter();
}

void TenantsPage::applyFilter()
{
    TenantQuery query = m_model->query();
    query.text = m_filter->words();
    const auto last = [this](const char* field) {
        return m_filter->values(QString::fromLatin1(field)).value(0).toLower().toUtf8();
    };
    query.plan = last("plan");
    query.region = last("region");
    const QByteArray status = last("status").toUpper();
    query.status = status.isEmpty() ? std::nullopt : std::optional(tenantStatusFromName(status));
    m_model->setQuery(query);
}

void TenantsPage::showState()
{
    if (m_model->loadState() == LoadState::Failed)
        emit messageRequested(QStringLiteral("warning"), sentenceFor(m_model->error()), tr("Try again"), QString());
    const QString count = m_context.formats.number(m_model->totalCount());
    m_header->setNote(tr("%1 in %2").arg(count, m_context.profileName));
    m_filter->setNote(tr("%1 found").arg(count));
}

void TenantsPage::open(const QModelIndex& index)
{
    const TenantId tenant = m_model->tenantAt(index.row());
    if (!tenant.isEmpty())
        emit openTenantRequested(tenant, QStringLiteral("dashboard"));
}

} // namespace Tenantry
