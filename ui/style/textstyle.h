// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace Tenantry {

/// The type scale of the look, px/weight.
enum class TextStyle {
    Body, ///< 13/400
    BodyStrong, ///< 13/600: emphasis in a sentence, card titles
    Button, ///< 13/500
    Label, ///< 12/500: table headers, labels
    LabelStrong, ///< 12/600: the sorted column
    Caption, ///< 11/400
    Badge, ///< 11.5/500
    Pill, ///< 11/700
    Figure, ///< 28/600
    Unit, ///< 16/500: beside a figure
    PageTitle, ///< 20/600
    DialogTitle, ///< 16/600
    Fixed, ///< 12, the platform's fixed font
};
inline constexpr int kTextStyleCount = static_cast<int>(TextStyle::Fixed) + 1;

/// The font of the type in the interface's family. Costs a family look-up: `Theme::font` keeps the results.
QFont textFont(TextStyle type);

} // namespace Tenantry
