// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/tenanttools.h"

#include "ui/pages/tenants/lifewords.h"
#include "ui/pages/tenants/tenantlives.h"
#include "ui/style/theme.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolTip>

namespace Tenantry {

using Kind = LifeOrder::Kind;

TenantTools::TenantTools(const PageContext& context, TenantLives& lives, const TenantId& tenant, QWidget* parent)
    : QWidget(parent)
    , m_theme(context.theme)
    , m_lives(lives)
    , m_tenant(tenant)
    , m_edit(Parts::button(QStringLiteral("editTenant"), tr("Edit…"), "", this))
    , m_step(Parts::button(context.theme, QStringLiteral("stepTenant"), tr("Suspend…"), Icon::Suspend, "", this))
    , m_why(Parts::link(QStringLiteral("whyNot"), tr("Why not?"), this))
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("tenantTools"));
    auto* more = Parts::menuButton(context.theme, QStringLiteral("moreTenant"), tr("More"), this);
    more->setMenu(m_menu);
    m_menu->setObjectName(QStringLiteral("tenantMenu"));
    m_menu->setToolTipsVisible(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_why);
    row->addWidget(m_edit);
    row->addWidget(m_step);
    row->addWidget(more);
    connect(m_edit, &QPushButton::clicked, this, [this] { act(Kind::Edit); });
    connect(m_step, &QPushButton::clicked, this, [this] { act(m_next); });
    connect(m_why, &QPushButton::clicked, this,
        [this] { QToolTip::showText(m_why->mapToGlobal(QPoint(0, m_why->height())), m_whyNot, m_why); });
    connect(&lives, &TenantLives::learned, this, [this](const TenantRow& known) {
        if (known.tenant.id == m_tenant)
            show();
    });
    connect(&lives.decisions(), &DecisionBook::changed, this, &TenantTools::show);
    show();
    lives.fetch(tenant);
}

void TenantTools::setReason(QPushButton* button, const QString& whyNot)
{
    button->setEnabled(m_lives.known(m_tenant) && whyNot.isEmpty());
    button->setToolTip(whyNot);
    button->setAccessibleDescription(whyNot);
}

void TenantTools::show()
{
    const TenantRow* row = m_lives.known(m_tenant);
    const TenantStatus status = row ? row->tenant.status : TenantStatus::Active;
    m_next = status == TenantStatus::Active ? Kind::Suspend
        : status == TenantStatus::Suspended ? Kind::Resume
                                            : Kind::Restore;
    m_step->setText(LifeWords::verb(m_next) + QStringLiteral("…"));
    m_step->setAccessibleName(m_step->text());
    m_step->setIcon(m_theme.icon(m_next == Kind::Suspend ? Icon::Suspend
            : m_next == Kind::Resume                     ? Icon::Play
                                                         : Icon::Undo,
        ColorRole::Text));
    const QString edit = m_lives.whyNot(Kind::Edit, row);
    const QString step = m_lives.whyNot(m_next, row);
    setReason(m_edit, edit);
    setReason(m_step, step);
    m_whyNot = step.isEmpty() ? edit : step;
    m_why->setVisible(!m_whyNot.isEmpty());
    m_why->setToolTip(m_whyNot);
    m_why->setAccessibleDescription(m_whyNot);
    fillMenu();
}

void TenantTools::fillMenu()
{
    m_menu->clear();
    const TenantRow* row = m_lives.known(m_tenant);
    const bool archived = row && row->tenant.status == TenantStatus::Archived;
    const auto add = [this, row](Kind kind, const char* name, const QString& words) {
        QAction* action = m_menu->addAction(words);
        action->setObjectName(QLatin1String(name));
        const QString whyNot = m_lives.whyNot(kind, row);
        action->setEnabled(row && whyNot.isEmpty());
        action->setToolTip(whyNot.isEmpty() ? words : whyNot);
        action->setStatusTip(whyNot);
        connect(action, &QAction::triggered, this, [this, kind] { act(kind); });
    };
    add(Kind::Archive, "archiveTenant", archived ? tr("Archive with another time…") : tr("Archive…"));
    add(Kind::Purge, "purgeTenant", tr("Purge…"));
}

void TenantTools::act(Kind kind)
{
    if (const TenantRow* row = m_lives.known(m_tenant))
        m_lives.step(kind, TenantRow(*row));
}

} // namespace Tenantry
