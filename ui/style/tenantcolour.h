// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QColor>
#include <QString>

#include <array>

namespace Tenantry {

/// A tenant's one stable colour: a hash of its id's bytes into twelve hues. The hash is part of the product: changing
/// it repaints every user's tenants, so a test pins it. A hue fills dots, bands, monograms, bars and lines; it is never
/// a text colour, and a name or initials always stand beside it.
class TenantColour {
public:
    static constexpr int kHues = 12;
    static constexpr int kTones = 4;

    explicit TenantColour(QByteArrayView tenantId)
        : m_hue(hueOf(tenantId))
    {
    }
    static TenantColour ofHue(int hue) { return TenantColour(hue); }
    static int hueOf(QByteArrayView tenantId);

    int hue() const { return m_hue; }
    QColor color(bool dark) const;
    /// Initials on a monogram in this hue.
    QColor textOn(bool dark) const;
    /// Four tones over the surface, strongest first: the types of one tenant's chart.
    std::array<QColor, kTones> tones(bool dark) const;
    /// True for hues that must not touch in a stack (blue and indigo, teal and cyan, green and moss).
    bool isNear(TenantColour other) const;
    QString name() const; ///< English, for diagnostics and the component sheet

    bool operator==(const TenantColour&) const = default;

private:
    explicit TenantColour(int hue)
        : m_hue(hue)
    {
    }
    int m_hue;
};

} // namespace Tenantry
