// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The measures of the look, in device-independent pixels.
namespace Tenantry::Metrics {

inline constexpr int Header = 48;
inline constexpr int StatusBar = 28;
inline constexpr int Rail = 176;
inline constexpr int RailFolded = 48;
inline constexpr int RailItem = 36;
inline constexpr int TabBar = 36;
inline constexpr int Band = 4;
inline constexpr int TenantHeader = 60;
inline constexpr int SubTabs = 34;
inline constexpr int CardTitle = 40;
inline constexpr int CardMargin = 12;
inline constexpr int Gap = 16;
inline constexpr int BarGap = 12; ///< between the bars of a table page
inline constexpr int PageSide = 24;
inline constexpr int PageTop = 16;
inline constexpr int CellMargin = 8;
inline constexpr int FirstCellMargin = 12;
inline constexpr int MonogramList = 20;
inline constexpr int MonogramColumn = 24;
inline constexpr int MonogramDialog = 32;
inline constexpr int MonogramHeader = 36;
inline constexpr int ControlHeight = 32;
inline constexpr int SmallControl = 26;
inline constexpr int RowComfortable = 30;
inline constexpr int RowCompact = 24;
inline constexpr int TableHeader = 28;
inline constexpr int RadiusBadge = 3;
inline constexpr int RadiusControl = 4;
inline constexpr int RadiusCard = 6;
inline constexpr int RadiusDialog = 8;
inline constexpr int ScrollBar = 12;
inline constexpr int ScrollThumb = 7;
inline constexpr int Badge = 20;
inline constexpr int Chip = 22;
inline constexpr int Pill = 18;
inline constexpr int Dot = 8;
inline constexpr int StatusGlyph = 12;
inline constexpr int IconSmall = 16;
inline constexpr int Icon = 20;
inline constexpr int FocusWidth = 2;
inline constexpr int FocusGap = 1;

} // namespace Tenantry::Metrics
