// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/palette.h"

#include <QPalette>

#include <cmath>

namespace Tenantry {

namespace {

struct Token {
    ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr Token kTokens[] = {
    {ColorRole::Window, 0xFFF5F6F8, 0xFF12161C},
    {ColorRole::Surface, 0xFFFFFFFF, 0xFF1A2029},
    {ColorRole::SurfaceAlt, 0xFFF0F3F7, 0xFF212935},
    {ColorRole::Border, 0xFFDDE2E9, 0xFF2E3744},
    {ColorRole::Control, 0xFF808B9E, 0xFF667387},
    {ColorRole::Text, 0xFF1A2230, 0xFFE7EBF1},
    {ColorRole::TextMuted, 0xFF586476, 0xFF9BA7B7},
    {ColorRole::TextDisabled, 0xFF8E98A7, 0xFF657184},
    {ColorRole::Accent, 0xFF2F5BEA, 0xFF7C9CFF},
    {ColorRole::AccentText, 0xFFFFFFFF, 0xFF12161C},
    {ColorRole::AccentTint, 0xFFEEF2FD, 0xFF242C3E},
    {ColorRole::AccentLine, 0xFFBCCBF8, 0xFF3F4F7A},
    {ColorRole::Good, 0xFF1B7F4B, 0xFF4CC38A},
    {ColorRole::GoodTint, 0xFFEDF5F1, 0xFF1F3033},
    {ColorRole::GoodLine, 0xFFB6D6C5, 0xFF2D5E4E},
    {ColorRole::Warning, 0xFF946200, 0xFFE2B340},
    {ColorRole::WarningTint, 0xFFF6F2EB, 0xFF2E2F2B},
    {ColorRole::WarningLine, 0xFFDDCDAD, 0xFF665832},
    {ColorRole::Danger, 0xFFC2252C, 0xFFFF6B6B},
    {ColorRole::DangerText, 0xFFFFFFFF, 0xFF12161C},
    {ColorRole::DangerTint, 0xFFFAEEEE, 0xFF312830},
    {ColorRole::DangerLine, 0xFFEBB9BB, 0xFF713C42},
    {ColorRole::Selection, 0xFFE6EBFC, 0xFF2A344B},
    {ColorRole::Thumb, 0xFFB7C0CC, 0xFF465262},
    {ColorRole::Environment, 0xFF1A2230, 0xFFE7EBF1},
    {ColorRole::EnvironmentText, 0xFFFFFFFF, 0xFF12161C},
    {ColorRole::Dim, 0x470A101A, 0x7306090E},
};
static_assert(std::size(kTokens) == kColorRoleCount);

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Palette Palette::light()
{
    Palette palette;
    for (const Token& token : kTokens)
        palette.m_colors[static_cast<size_t>(token.role)] = token.light;
    return palette;
}

Palette Palette::dark()
{
    Palette palette;
    palette.m_dark = true;
    for (const Token& token : kTokens)
        palette.m_colors[static_cast<size_t>(token.role)] = token.dark;
    return palette;
}

QPalette Palette::toQPalette() const
{
    QPalette result;
    const auto set = [&](QPalette::ColorRole to, ColorRole role) { result.setColor(to, color(role)); };
    set(QPalette::Window, ColorRole::Window);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::SurfaceAlt);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::PlaceholderText, ColorRole::TextMuted);
    set(QPalette::Button, ColorRole::Surface);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::AccentText);
    set(QPalette::Highlight, ColorRole::Selection);
    set(QPalette::HighlightedText, ColorRole::Text);
    set(QPalette::Link, ColorRole::Accent);
    set(QPalette::LinkVisited, ColorRole::Accent);
    set(QPalette::ToolTipBase, ColorRole::Surface);
    set(QPalette::ToolTipText, ColorRole::Text);
    set(QPalette::Light, ColorRole::Surface);
    set(QPalette::Midlight, ColorRole::SurfaceAlt);
    set(QPalette::Mid, ColorRole::Border);
    set(QPalette::Dark, ColorRole::Control);
    set(QPalette::Shadow, ColorRole::Control);
    for (const auto to : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
             QPalette::PlaceholderText})
        result.setColor(QPalette::Disabled, to, color(ColorRole::TextDisabled));
    result.setColor(QPalette::Disabled, QPalette::Base, color(ColorRole::SurfaceAlt));
    return result;
}

QColor Palette::mix(const QColor& over, const QColor& under, double share)
{
    const auto blend = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1.0 - share))); };
    return {blend(over.red(), under.red()), blend(over.green(), under.green()), blend(over.blue(), under.blue())};
}

double Palette::contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace Tenantry
