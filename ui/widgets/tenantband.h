// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

namespace Tenantry {

/// 4 px along the top of what belongs to a tenant; grey where it is all tenants.
class TenantBand final : public QWidget {
    Q_OBJECT
public:
    explicit TenantBand(const Theme& theme, QWidget* parent = nullptr);

    /// `name` is for screen readers.
    void setTenant(std::optional<TenantColour> colour, const QString& name = {});
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::optional<TenantColour> m_colour;
};

} // namespace Tenantry
