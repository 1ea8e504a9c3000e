// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/tenantspage.h"

#include "models/platformtenantsource.h"
#include "models/tenantsmodel.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/filterbar.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/pagememory.h"
#include "ui/pages/tenants/bulkbar.h"
#include "ui/pages/tenants/tenantlives.h"
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
                {QStringLiteral("active"), QStringLiteral("suspended"), QStringLiteral("archived")}},
            {QStringLiteral("tag"), {}}, {QStringLiteral("group"), {}}}),
        QStringLiteral("tenantsFilter"), tr("Filter the tenants"),
        tr("A name, subdomain or id, or a term: plan = enterprise, status = suspended, tag = …, group = …"), this);
    QWidget* table = buildTable();
    addTools();
    column->addWidget(m_filter);
    column->addWidget(table, 1);
    connect(m_filter, &FilterBar::changed, this, &TenantsPage::applyFilter);
    connect(m_model, &PagedTableModel::loadChanged, this, &TenantsPage::showState);
    connect(m_model, &PagedTableModel::settled, this, &Page::settled);
    connect(m_table, &QTableView::activated, this, &TenantsPage::open);
    connect(m_table, &QTableView::doubleClicked, this, &TenantsPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TenantsPage::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TenantsPage::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TenantsPage::showChosen);
    if (context.lives)
        connect(context.lives, &TenantLives::changed, m_model, &PagedTableModel::reload);
}

QWidget* TenantsPage::buildTable()
{
    auto* card = new Card(m_context.theme, QStringLiteral("tenantsCard"), {}, this);
    card->setFlush(true);
    m_table = new ChooseTable(m_context, QStringLiteral("tenantsTable"), tr("Tenants"), this);
    m_table->setTimeStyle(TimeDelegate::Style::DateTime);
    m_table->setPagedModel(m_model, {146, 154, 84, 112, 112, 65, 76, 106, 75, 74, 90, 120, 150});
    // Few give tenants groups and tags; Columns shows them, and the filter finds them anyhow.
    m_table->hideColumn(TenantsModel::Group);
    m_table->hideColumn(TenantsModel::Tags);
    m_table->setSortingEnabled(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSortIndicator(TenantsModel::Events24h, Qt::DescendingOrder);
    m_bulk = new BulkBar(m_context, card);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_bulk);
    connect(m_bulk, &BulkBar::clearRequested, m_table, &QTableView::clearSelection);
    connect(m_bulk, &BulkBar::settled, this, &Page::settled);
    return card;
}

void TenantsPage::addTools()
{
    auto* columns = Parts::button(m_context.theme, QStringLiteral("tenantsColumns"), tr("Columns"), Icon::Columns);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        QMenu* menu = m_table->columnsMenu(columns);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    m_filter->addControl(columns);
    TenantLives* lives = m_context.lives;
    if (!lives)
        return;
    auto* certificates =
        Parts::button(m_context.theme, QStringLiteral("tenantCertificates"), tr("Certificates"), Icon::Verified);
    auto* create = Parts::button(m_context.theme, QStringLiteral("newTenant"), tr("New tenant…"), Icon::Plus);
    connect(certificates, &QPushButton::clicked, this, [lives] { lives->showCertificates(); });
    connect(create, &QPushButton::clicked, this, [lives] { lives->create(); });
    const auto explain = [lives, create] {
        const QString whyNot = lives->whyNot(LifeOrder::Kind::Create, nullptr);
        create->setEnabled(whyNot.isEmpty());
        create->setToolTip(whyNot);
        create->setAccessibleDescription(whyNot);
    };
    connect(&lives->decisions(), &DecisionBook::changed, create, explain);
    explain();
    m_header->addAction(certificates);
    m_header->addAction(create);
}

void TenantsPage::showChosen()
{
    QList<TenantRow> rows;
    int missing = 0;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen) {
        if (const TenantRow* row = m_model->tenantRowAt(index.row()))
            rows.append(*row);
        else
            ++missing;
    }
    m_bulk->setChosen(m_context.lives ? rows : QList<TenantRow>(), missing);
}

void TenantsPage::activate()
{
    if (!m_loaded)
        m_model->reload();
    m_loaded = true;
}

void TenantsPage::refresh() { m_model->reload(); }

bool TenantsPage::isSettled() const { return m_model->isSettled() && m_bulk->isSettled(); }

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
    query.tag = m_filter->values(QStringLiteral("tag")).value(0);
    query.group = m_filter->values(QStringLiteral("group")).value(0);
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
