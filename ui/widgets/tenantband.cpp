// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tenantband.h"

#include "ui/style/metrics.h"

#include <QPainter>

namespace Tenantry {

TenantBand::TenantBand(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("tenantBand"));
    setFixedHeight(Metrics::Band);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTenant({});
}

void TenantBand::setTenant(std::optional<TenantColour> colour, const QString& name)
{
    m_colour = colour;
    setAccessibleName(name.isEmpty() ? tr("All tenants") : name);
    update();
}

QSize TenantBand::sizeHint() const { return {100, Metrics::Band}; }

void TenantBand::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_colour ? m_theme.tenant(*m_colour) : m_theme.color(ColorRole::Thumb));
}

} // namespace Tenantry
