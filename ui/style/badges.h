// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <optional>

class QPainter;

namespace Tenantry {

/// Painting of small words, shared by the Badge widget and the delegates.
namespace Badges {

/// Neutral to Danger: a plan or a state, 20 px. Production, Staging, Local: the profile's environment, in capitals.
/// Count, DangerCount: a round pill of 18 px. KeyCap: a shortcut.
enum class Kind { Neutral, Accent, Good, Warning, Danger, Production, Staging, Local, Count, DangerCount, KeyCap };

int width(const Theme& theme, Kind kind, const QString& text, std::optional<Icon> icon = {});
int height(Kind kind);
/// In `rect`, which has the width and height above.
void paint(QPainter& painter, const Theme& theme, const QRect& rect, Kind kind, const QString& text,
    std::optional<Icon> icon = {});

} // namespace Badges

} // namespace Tenantry
