// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

namespace Tenantry {

/// Two initials on a tenant's colour (square) or, for a person, on surface-alt (round).
class Monogram final : public QWidget {
    Q_OBJECT
public:
    /// A person.
    Monogram(const Theme& theme, const QString& name, int size, QWidget* parent = nullptr);
    /// A tenant.
    Monogram(const Theme& theme, const QString& name, TenantColour colour, int size, QWidget* parent = nullptr);

    void setTenant(const QString& name, TenantColour colour);
    QSize sizeHint() const override { return {m_size, m_size}; }

    static void paintTenant(QPainter& painter, const Theme& theme, const QRect& rect, const QString& initials,
        TenantColour colour, bool dark);
    static void paintPerson(QPainter& painter, const Theme& theme, const QRect& rect, const QString& initials);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_initials;
    std::optional<TenantColour> m_colour;
    int m_size;
};

} // namespace Tenantry
