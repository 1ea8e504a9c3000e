// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colorrole.h"

#include <QColor>

#include <array>

class QPalette;

namespace Tenantry {

/// One theme's colours by role, from the tokens of the look. A value: cheap to copy, immutable.
class Palette {
public:
    static Palette light();
    static Palette dark();

    QColor color(ColorRole role) const { return QColor::fromRgba(m_colors[static_cast<size_t>(role)]); }
    bool isDark() const { return m_dark; }
    QPalette toQPalette() const;

    /// `share` of `over`, the rest of `under`, both opaque.
    static QColor mix(const QColor& over, const QColor& under, double share);
    /// WCAG 2 contrast ratio, 1 to 21.
    static double contrast(const QColor& a, const QColor& b);

    bool operator==(const Palette&) const = default;

private:
    std::array<QRgb, kColorRoleCount> m_colors{};
    bool m_dark = false;
};

} // namespace Tenantry
