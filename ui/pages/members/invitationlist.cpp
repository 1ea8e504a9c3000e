// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/members/invitationlist.h"

#include "models/words.h"
#include "ui/text/formats.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace Tenantry {

namespace {
constexpr int kRowsSeen = 4; ///< more are scrolled to
} // namespace

InvitationList::InvitationList(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new QStandardItemModel(0, 4, this))
    , m_table(new TableView(context.theme, QStringLiteral("invitationsTable"), tr("Invitations"), this))
    , m_resend(Parts::button(QStringLiteral("resendInvitation"), tr("Send again"), "", this))
    , m_revoke(Parts::button(QStringLiteral("revokeInvitation"), tr("Revoke"), "", this))
{
    setObjectName(QStringLiteral("invitationList"));
    m_model->setHorizontalHeaderLabels({tr("E-mail"), tr("Role"), tr("State"), tr("Until")});
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(0, 300);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* card = new Card(context.theme, QStringLiteral("invitationsCard"), tr("Invitations"), this);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_resend);
    foot->addWidget(m_revoke);
    card->body()->addWidget(m_table);
    card->body()->addLayout(foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InvitationList::check);
    connect(m_resend, &QPushButton::clicked, this, [this] {
        if (const InvitationRow* row = current())
            emit resendRequested(*row);
    });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        if (const InvitationRow* row = current())
            emit revokeRequested(*row);
    });
    hide();
    check();
}

const InvitationRow* InvitationList::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_invitations.size() && m_table->selectionModel()->hasSelection() ? &m_invitations.at(row)
                                                                                               : nullptr;
}

void InvitationList::check()
{
    m_resend->setEnabled(current() != nullptr);
    m_revoke->setEnabled(current() != nullptr);
}

void InvitationList::setRows(const QList<InvitationRow>& rows)
{
    m_invitations = rows;
    m_model->removeRows(0, m_model->rowCount());
    for (const InvitationRow& row : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : {row.email, Words::of(row.role),
                 row.state == "EXPIRED" ? tr("Expired") : tr("Invited"), m_context.formats.date(row.expiresAt)})
            items.append(new QStandardItem(text));
        m_model->appendRow(items);
    }
    const int seen = std::clamp(static_cast<int>(rows.size()), 1, kRowsSeen);
    m_table->setFixedHeight(
        m_table->horizontalHeader()->sizeHint().height() + seen * m_table->verticalHeader()->defaultSectionSize() + 2);
    setVisible(!rows.isEmpty());
    check();
}

} // namespace Tenantry
