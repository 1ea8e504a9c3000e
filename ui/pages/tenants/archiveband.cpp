// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/archiveband.h"

#include "ui/pages/tenants/lifewords.h"
#include "ui/pages/tenants/tenantlives.h"

#include <QVBoxLayout>

namespace Tenantry {

namespace {
constexpr int kMinuteMs = 60'000;
}

ArchiveBand::ArchiveBand(const PageContext& context, TenantLives& lives, const TenantId& tenant, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_lives(lives)
    , m_tenant(tenant)
    , m_bar(new MessageBar(context.theme, QStringLiteral("archiveBand"), MessageBar::Kind::Warning, this))
{
    m_bar->setEdgeToEdge(true);
    m_bar->setIcon(Icon::Clock);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &ArchiveBand::show);
    connect(m_bar, &MessageBar::actionTriggered, this, [this] {
        if (const TenantRow* row = m_lives.known(m_tenant))
            m_lives.step(LifeOrder::Kind::Restore, *row);
    });
    connect(&lives, &TenantLives::learned, this, [this](const TenantRow& row) {
        if (row.tenant.id == m_tenant)
            show();
    });
    connect(&lives.decisions(), &DecisionBook::changed, this, &ArchiveBand::show);
    show();
}

void ArchiveBand::show()
{
    const TenantRow* row = m_lives.known(m_tenant);
    const bool archived = row && row->tenant.status == TenantStatus::Archived;
    setVisible(archived);
    if (!archived)
        return m_minute.stop();
    m_minute.start();
    const QString words = LifeWords::archived(m_context.formats, row->life);
    m_bar->setMessage(MessageBar::Kind::Warning, tr("Archived."), words);
    m_bar->setAccessibleName(tr("Archived.") + QLatin1Char(' ') + words);
    const bool may = !row->life.isPurging && m_lives.whyNot(LifeOrder::Kind::Restore, row).isEmpty();
    m_bar->setAction(may ? tr("Restore…") : QString());
}

} // namespace Tenantry
