// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tenanttabs.h"

#include "ui/shell/tenantdot.h"
#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QToolButton>

namespace Tenantry {

TenantTabs::TenantTabs(const Theme& theme, QWidget* parent)
    : QTabBar(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("tenantTabs"));
    setProperty("kind", QStringLiteral("tabs"));
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setIconSize({Metrics::IconSmall, Metrics::IconSmall});
    setFixedHeight(Metrics::TabBar);
    addTab(theme.icon(Icon::Tenants, ColorRole::TextMuted), QString());
    retranslate();
    connect(&theme, &Theme::changed, this, &TenantTabs::recolour);
}

int TenantTabs::open(const TenantId& tenant, const QString& name)
{
    const int known = indexOf(tenant);
    if (known >= 0)
        return known;
    const int index = addTab(tenantDot(m_theme, tenant.bytes(), devicePixelRatioF()), QString());
    setTabData(index, tenant.bytes());
    auto* close = Parts::toolButton(m_theme, QStringLiteral("closeTab"), tr("Close %1").arg(name), Icon::Close, this);
    Parts::setStyled(close, "kind", QStringLiteral("quiet"));
    close->setIconSize({14, 14});
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QToolButton::clicked, this, [this, tenant] { emit closeRequested(tenant); });
    setTabButton(index, QTabBar::RightSide, close);
    rename(tenant, name);
    return index;
}

int TenantTabs::indexOf(const TenantId& tenant) const
{
    for (int i = 1; i < count(); ++i) {
        if (tabData(i).toByteArray() == tenant.bytes())
            return i;
    }
    return -1;
}

std::optional<TenantId> TenantTabs::tenantAt(int index) const
{
    if (index < 1 || index >= count())
        return std::nullopt;
    return TenantId(tabData(index).toByteArray());
}

void TenantTabs::rename(const TenantId& tenant, const QString& name)
{
    const int index = indexOf(tenant);
    if (index < 0)
        return;
    // An ampersand in a name is no mnemonic.
    setTabText(index, QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
    setTabToolTip(index, tenant.toString());
    setAccessibleTabName(index, name);
    if (QWidget* close = tabButton(index, QTabBar::RightSide)) {
        close->setAccessibleName(tr("Close %1").arg(name));
        close->setToolTip(tr("Close %1").arg(name));
    }
}

void TenantTabs::setStarted(bool started)
{
    m_started = started;
    retranslate();
}

void TenantTabs::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabBar::changeEvent(event);
}

void TenantTabs::retranslate()
{
    setAccessibleName(tr("Open tenants"));
    setTabText(0, m_started ? tr("All tenants") : tr("Start"));
}

void TenantTabs::recolour()
{
    for (int i = 1; i < count(); ++i)
        setTabIcon(i, tenantDot(m_theme, tabData(i).toByteArray(), devicePixelRatioF()));
}

} // namespace Tenantry
