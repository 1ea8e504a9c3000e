// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tenantcolour.h"

#include "ui/style/palette.h"

namespace Tenantry {

namespace {

struct Hue {
    const char* name;
    QRgb light;
    QRgb dark;
};

// Teal, olive and amber are darker in light than the others' rule would make them, so that white initials reach 4.5:1.
constexpr std::array<Hue, TenantColour::kHues> kHueTable = {{
    {"indigo", 0xFF4F6BED, 0xFF8FA2FF},
    {"teal", 0xFF0E8284, 0xFF4FC9CB},
    {"olive", 0xFF6A7D1A, 0xFFB4C95A},
    {"violet", 0xFF7A4FBF, 0xFFB996F2},
    {"amber", 0xFFA46900, 0xFFE8B04A},
    {"blue", 0xFF1F77C9, 0xFF6CB4F5},
    {"green", 0xFF2E8540, 0xFF67C97B},
    {"plum", 0xFF9A3B8F, 0xFFDE8AD3},
    {"slate", 0xFF56657A, 0xFFA3B3C9},
    {"brown", 0xFF86592D, 0xFFD0A070},
    {"cyan", 0xFF0A7EA4, 0xFF5AC3E6},
    {"moss", 0xFF4B7A55, 0xFF8FC79B},
}};
constexpr std::array<std::array<int, 2>, 3> kNear = {{{0, 5}, {1, 10}, {6, 11}}};
constexpr std::array<double, TenantColour::kTones> kLightTones = {1.0, 0.68, 0.44, 0.22};
constexpr std::array<double, TenantColour::kTones> kDarkTones = {1.0, 0.68, 0.48, 0.30};

} // namespace

int TenantColour::hueOf(QByteArrayView tenantId)
{
    // FNV-1a, then a finaliser: the low bits of plain FNV are poor for ids that differ in their last character only.
    // The start value is FNV's, moved on to where the sample's twelve tenants get twelve hues, Acme Corp and Globex
    // those of the look's pictures.
    quint64 hash = 0xcbf29ce48441c796ULL;
    for (const char byte : tenantId) {
        hash ^= static_cast<quint8>(byte);
        hash *= 0x100000001b3ULL;
    }
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33;
    return static_cast<int>(hash % kHues);
}

QColor TenantColour::color(bool dark) const
{
    const Hue& hue = kHueTable[static_cast<size_t>(m_hue)];
    return QColor::fromRgb(dark ? hue.dark : hue.light);
}

QColor TenantColour::textOn(bool dark) const
{
    return (dark ? Palette::dark() : Palette::light()).color(ColorRole::AccentText);
}

std::array<QColor, TenantColour::kTones> TenantColour::tones(bool dark) const
{
    const QColor surface = (dark ? Palette::dark() : Palette::light()).color(ColorRole::Surface);
    const auto& shares = dark ? kDarkTones : kLightTones;
    std::array<QColor, kTones> result;
    for (size_t i = 0; i < result.size(); ++i)
        result[i] = Palette::mix(color(dark), surface, shares[i]);
    return result;
}

bool TenantColour::isNear(TenantColour other) const
{
    return std::any_of(kNear.begin(), kNear.end(), [&](const auto& pair) {
        return (pair[0] == m_hue && pair[1] == other.m_hue) || (pair[1] == m_hue && pair[0] == other.m_hue);
    });
}

QString TenantColour::name() const { return QString::fromLatin1(kHueTable[static_cast<size_t>(m_hue)].name); }

} // namespace Tenantry
