// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tenantry {

class Palette;

/// The application's one style sheet, in the palette's colours. It reads these dynamic properties:
///   QPushButton, QToolButton  kind = primary | danger | danger-outline | link | quiet;  small = true;  hovered = true
///   (for pictures) QLabel                    tone = muted | disabled | accent | good | warning | danger QFrame frame =
///   card | card-danger | explain | menu | tip QTabBar                   kind = tabs | subtabs QLineEdit invalid =
///   true;  bare = true (inside another frame)
QString styleSheet(const Palette& palette);

} // namespace Tenantry
