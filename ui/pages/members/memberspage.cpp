// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/members/memberspage.h"

#include "models/membershipsmodel.h"
#include "models/platformmembershipsource.h"
#include "ui/pages/common/choosetable.h"
#include "ui/pages/common/filterbar.h"
#include "ui/pages/common/pageheader.h"
#include "ui/pages/common/sentences.h"
#include "ui/pages/members/invitationlist.h"
#include "ui/pages/members/membersdesk.h"
#include "ui/pages/pagememory.h"
#include "ui/text/formats.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace Tenantry {

MembersPage::MembersPage(const PageContext& context, const TenantId& tenant, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new MembershipsModel(std::make_unique<PlatformMembershipSource>(context.platform, tenant), this))
{
    setObjectName(QStringLiteral("membersPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pageMargins());
    column->setSpacing(12);
    m_filter = new FilterBar(context.theme,
        FilterGrammar(
            {{QStringLiteral("role"), {QStringLiteral("admin"), QStringLiteral("member"), QStringLiteral("viewer")}},
                {QStringLiteral("stale"), {QStringLiteral("30"), QStringLiteral("90"), QStringLiteral("365")}}}),
        QStringLiteral("membersFilter"), tr("Filter the members"),
        tr("A name or an e-mail, role = admin, or stale = 90 (days)"), this);
    column->addWidget(m_filter);
    m_desk = new MembersDesk(context, tenant, this);
    column->addWidget(m_desk);
    auto* card = new Card(context.theme, QStringLiteral("membersCard"), {}, this);
    card->setFlush(true);
    m_table = new ChooseTable(context, QStringLiteral("membersTable"), tr("Members"), this);
    m_table->setTimeStyle(TimeDelegate::Style::DateTime);
    m_table->setPagedModel(m_model, {230, 300, 110, 190});
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    column->addWidget(m_desk->invitations());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MembersPage::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MembersPage::choose);
    connect(m_desk, &MembersDesk::changed, m_model, &PagedTableModel::reload);
    connect(m_desk, &MembersDesk::settled, this, &Page::settled);
    connect(m_desk, &MembersDesk::failed, this,
        [this](const QString& text) { emit messageRequested(QStringLiteral("warning"), text, {}, {}); });
    connect(m_filter, &FilterBar::changed, this, &MembersPage::applyFilter);
    connect(m_model, &PagedTableModel::loadChanged, this, &MembersPage::showState);
    connect(m_model, &PagedTableModel::settled, this, &Page::settled);
}

void MembersPage::activate()
{
    if (!m_loaded)
        refresh();
    m_loaded = true;
}

void MembersPage::refresh()
{
    m_model->reload();
    m_desk->load();
}

bool MembersPage::isSettled() const { return m_model->isSettled() && m_desk->isSettled(); }

void MembersPage::choose()
{
    QList<Membership> chosen;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (const Membership* member = m_model->rowAt(index.row()))
            chosen.append(*member);
    }
    m_desk->setChosen(chosen);
}

QWidget* MembersPage::filterWidget() const { return m_filter->editor(); }

PageMemory MembersPage::memory() const { return {.terms = m_filter->terms(), .words = m_filter->words()}; }

void MembersPage::recall(const PageMemory& memory)
{
    m_filter->set(memory.terms, memory.words);
    applyFilter();
}

void MembersPage::applyFilter()
{
    MembershipQuery query;
    query.text = m_filter->words();
    const QStringList roles = m_filter->values(QStringLiteral("role"));
    if (!roles.isEmpty())
        query.role = roleFromName(roles.last().toLower().toUtf8());
    const QStringList stale = m_filter->values(QStringLiteral("stale"));
    query.staleDays = stale.isEmpty() ? 0 : stale.last().toInt();
    m_model->setQuery(query);
}

void MembersPage::showState()
{
    if (m_model->loadState() == LoadState::Failed)
        emit messageRequested(QStringLiteral("warning"), sentenceFor(m_model->error()), tr("Try again"), QString());
    const QString members = tr("%1 members").arg(m_context.formats.number(m_model->totalCount()));
    m_filter->setNote(noteWith(members, m_model->withheldCount()));
}

} // namespace Tenantry
