// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tenantheader.h"

#include "models/words.h"
#include "ui/shell/rooms.h"
#include "ui/style/metrics.h"
#include "ui/widgets/monogram.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statuslabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QTabBar>

namespace Tenantry {

TenantHeader::TenantHeader(const Theme& theme, const TenantId& tenant, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_monogram(new Monogram(theme, tenant.toString(), TenantColour(tenant.bytes()), Metrics::MonogramHeader, this))
    , m_name(Parts::label(theme, tenant.toString(), TextStyle::PageTitle, "", this))
    , m_status(new StatusLabel(theme, StatusKind::Muted, QString(), this))
    , m_facts(Parts::label(theme, QString(), TextStyle::Label, "muted", this))
    , m_pages(new QTabBar(this))
{
    setObjectName(QStringLiteral("tenantHeader"));
    m_tenant.id = tenant;
    m_name->setObjectName(QStringLiteral("tenantName"));
    m_name->setTextFormat(Qt::PlainText);
    m_facts->setObjectName(QStringLiteral("tenantFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setObjectName(QStringLiteral("tenantStatus"));
    m_pages->setObjectName(QStringLiteral("tenantPages"));
    m_pages->setProperty("kind", QStringLiteral("subtabs"));
    m_pages->setDrawBase(false);
    m_pages->setExpanding(false);
    m_pages->setFixedHeight(Metrics::SubTabs);
    for (const QString& page : Rooms::tenantPages())
        m_pages->setTabData(m_pages->addTab(QString()), page);

    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_name);
    first->addWidget(m_status);
    first->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(first);
    words->addWidget(m_facts);
    m_top = new QHBoxLayout;
    m_top->setContentsMargins(Metrics::PageSide, 8, Metrics::PageSide, 4);
    m_top->setSpacing(12);
    m_top->addWidget(m_monogram);
    m_top->addLayout(words, 1);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(Metrics::PageSide, 0, Metrics::PageSide, 1);
    below->addWidget(m_pages);
    below->addStretch();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(m_top);
    all->addLayout(below);
    setFixedHeight(Metrics::TenantHeader + Metrics::SubTabs);
    retranslate();
    connect(m_pages, &QTabBar::currentChanged, this,
        [this](int index) { emit pageChosen(m_pages->tabData(index).toString()); });
}

void TenantHeader::setTenant(const Tenant& tenant)
{
    m_tenant = tenant;
    m_known = true;
    retranslate();
}

void TenantHeader::addShield(QWidget* shield) { m_top->addWidget(shield); }

void TenantHeader::setCurrentPage(const QString& page)
{
    const QSignalBlocker quiet(m_pages);
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->tabData(i).toString() == page)
            m_pages->setCurrentIndex(i);
    }
}

void TenantHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TenantHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(ColorRole::Border));
}

void TenantHeader::retranslate()
{
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->setTabText(i, Rooms::title(m_pages->tabData(i).toString()));
    m_pages->setAccessibleName(tr("Pages of this tenant"));
    m_status->setVisible(m_known);
    if (!m_known)
        return;
    m_name->setText(m_tenant.name);
    m_monogram->setTenant(m_tenant.name, TenantColour(m_tenant.id.bytes()));
    switch (m_tenant.status) {
    case TenantStatus::Active:
        m_status->setStatus(StatusKind::Good, tr("Active"));
        break;
    case TenantStatus::Suspended:
        m_status->setStatus(StatusKind::OnHold, tr("Suspended"));
        break;
    case TenantStatus::Archived:
        m_status->setStatus(StatusKind::Ended, tr("Archived"));
        break;
    }
    QStringList facts;
    for (const QString& fact : {Words::plan(m_tenant.plan), QString::fromUtf8(m_tenant.region),
             QString::fromUtf8(m_tenant.binding), QString::fromUtf8(m_tenant.subdomain)}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
}

} // namespace Tenantry
