// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// What a colour is for (ColorRole, because domain/role.h has the role of a person). Code names roles; only `Palette`
/// and `TenantColour` know values.
enum class ColorRole {
    Window,
    Surface,
    SurfaceAlt, ///< table headers, hover, group bars
    Border, ///< cards, grid lines, meter track
    Control, ///< outlines that must reach 3:1: buttons, inputs, dialogs
    Text,
    TextMuted,
    TextDisabled,
    Accent,
    AccentText, ///< text on accent
    AccentTint,
    AccentLine,
    Good,
    GoodTint,
    GoodLine,
    Warning,
    WarningTint,
    WarningLine,
    Danger,
    DangerText, ///< text on danger
    DangerTint,
    DangerLine,
    Selection,
    Thumb, ///< scroll thumb, unselected histogram bar, neutral band
    Environment, ///< the production pill
    EnvironmentText,
    Dim, ///< behind dialogs; has alpha
};
inline constexpr int kColorRoleCount = static_cast<int>(ColorRole::Dim) + 1;

} // namespace Tenantry
