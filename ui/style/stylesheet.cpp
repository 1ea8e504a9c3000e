// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylesheet.h"

#include "ui/style/palette.h"

namespace Tenantry {

namespace {

// $ColorRole stands for that role's colour.
constexpr const char* kButtons = R"(
QPushButton { background: $Surface; color: $Text; border: 1px solid $Control; border-radius: 4px; padding: 0 12px; min-height: 30px; max-height: 30px; font-weight: 500; }
QPushButton[iconOnly="true"] { padding: 0 6px; min-width: 18px; }
QPushButton:hover, QPushButton[hovered="true"] { background: $SurfaceAlt; }
QPushButton:pressed, QPushButton:checked { background: $Selection; }
QPushButton:disabled { color: $TextDisabled; border-color: $Border; background: $Surface; }
QPushButton[kind="primary"] { background: $Accent; color: $AccentText; border-color: $Accent; }
QPushButton[kind="primary"]:hover { background: $AccentHover; border-color: $AccentHover; }
QPushButton[kind="danger"] { background: $Danger; color: $DangerText; border-color: $Danger; }
QPushButton[kind="danger"]:hover { background: $DangerHover; border-color: $DangerHover; }
QPushButton[kind="danger-outline"] { color: $Danger; border-color: $Danger; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled, QPushButton[kind="danger-outline"]:disabled { background: $SurfaceAlt; color: $TextDisabled; border-color: $Border; }
QPushButton[small="true"] { min-height: 24px; max-height: 24px; padding: 0 9px; }
QPushButton[small="true"][iconOnly="true"] { padding: 0 3px; min-width: 16px; }
QPushButton[kind="link"] { background: transparent; color: $Accent; border: 1px solid transparent; padding: 0 2px; }
QPushButton[kind="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind="link"]:disabled { color: $TextDisabled; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $SurfaceAlt; }
QPushButton[foot="true"] { text-align: left; padding: 0 14px; min-height: 36px; max-height: 36px; border-radius: 0; }
QPushButton::menu-indicator { image: none; width: 0; }
QToolButton { background: $Surface; color: $Text; border: 1px solid $Control; border-radius: 4px; min-width: 24px; max-width: 24px; min-height: 24px; max-height: 24px; padding: 0; }
QToolButton:hover { background: $SurfaceAlt; }
QToolButton:checked { background: $Selection; border-color: $Accent; }
QToolButton:disabled { border-color: $Border; }
QToolButton[kind="quiet"] { background: transparent; border-color: transparent; }
QToolButton[kind="quiet"]:hover { background: $SurfaceAlt; }
QToolButton::menu-indicator { image: none; }
)";

constexpr const char* kInputs = R"(
QLineEdit { background: $Surface; border: 1px solid $Control; border-radius: 4px; padding: 0 7px; min-height: 30px; max-height: 30px; selection-background-color: $Accent; selection-color: $AccentText; }
QLineEdit:disabled, QLineEdit:read-only { background: $SurfaceAlt; border-color: $Border; }
QLineEdit[invalid="true"] { border: 2px solid $Danger; padding: 0 6px; min-height: 28px; max-height: 28px; }
QSpinBox { background: $Surface; border: 1px solid $Control; border-radius: 4px; padding: 0 4px 0 7px; min-height: 30px; max-height: 30px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox:disabled { background: $SurfaceAlt; border-color: $Border; }
QSpinBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 20px; max-height: 28px; }
QLineEdit[bare="true"] { background: transparent; border: none; padding: 0; min-height: 20px; max-height: 28px; }
QPlainTextEdit, QTextEdit { background: $Surface; color: $Text; border: 1px solid $Control; border-radius: 4px; selection-background-color: $Accent; selection-color: $AccentText; }
QPlainTextEdit[readOnly="true"], QTextEdit[readOnly="true"] { background: $SurfaceAlt; border-color: $Border; }
QProgressBar { background: $Border; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; text-align: right; }
QProgressBar::chunk { background: $Accent; border-radius: 4px; }
)";

constexpr const char* kFrames = R"(
QFrame[frame="card"] { background: $Surface; border: 1px solid $Border; border-radius: 6px; }
QFrame[frame="card-danger"] { background: $Surface; border: 1px solid $Danger; border-radius: 6px; }
QFrame[frame="tip"] { background: $Surface; border: 1px solid $Control; border-radius: 4px; }
QFrame[frame="explain"] { background: $SurfaceAlt; border: 1px solid $Border; border-radius: 4px; }
QFrame[frame="rule"] { background: $Border; border: none; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $TextMuted; }
QLabel[tone="disabled"] { color: $TextDisabled; }
QLabel[tone="accent"] { color: $Accent; }
QLabel[tone="good"] { color: $Good; }
QLabel[tone="warning"] { color: $Warning; }
QLabel[tone="danger"] { color: $Danger; }
QMenu { background: $Surface; border: 1px solid $Control; padding: 3px 0; }
QMenu::item { color: $Text; margin: 0 1px; padding: 3px 22px 3px 10px; min-height: 18px; border: none; }
QMenu::item:selected { background: $Selection; color: $Text; }
QMenu::item:disabled { color: $TextDisabled; background: transparent; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: $Border; margin: 4px 1px; }
QToolTip { background: $Surface; color: $Text; border: 1px solid $Control; padding: 5px 9px; }
QDialog { background: $Surface; }
QSplitter::handle { background: $Window; }
QAbstractItemView { background: $Surface; border: none; selection-background-color: $Selection; selection-color: $Text; }
QComboBox QAbstractItemView { border: 1px solid $Control; outline: none; padding: 3px 0; }
)";

constexpr const char* kBars = R"(
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle:vertical { background: $Thumb; border-radius: 3px; min-height: 28px; margin: 2px 2px 2px 3px; }
QScrollBar::handle:horizontal { background: $Thumb; border-radius: 3px; min-width: 28px; margin: 3px 2px 2px 2px; }
QScrollBar::handle:hover { background: $Control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QTabBar[kind="tabs"]::tab { background: transparent; color: $TextMuted; border: 1px solid transparent; border-bottom: none; border-top-left-radius: 4px; border-top-right-radius: 4px; padding: 0 13px; height: 31px; margin-top: 4px; }
QTabBar[kind="tabs"]::tab:selected { background: $Surface; color: $Text; border-color: $Border; font-weight: 600; }
QTabBar[kind="tabs"]::tab:hover:!selected { background: $SurfaceAlt; }
QTabBar[kind="subtabs"]::tab { background: transparent; color: $TextMuted; border: none; border-bottom: 2px solid transparent; padding: 0; margin-right: 24px; height: 32px; font-weight: 500; }
QTabBar[kind="subtabs"]::tab:selected { color: $Text; border-bottom-color: $Accent; font-weight: 600; }
QTabBar[kind="subtabs"]::tab:hover:!selected { color: $Text; }
QStatusBar { background: $Surface; border-top: 1px solid $Border; }
QStatusBar::item { border: none; }
QToolBar { background: $Surface; border: none; border-bottom: 1px solid $Border; spacing: 8px; }
)";

struct Name {
    const char* name;
    ColorRole role;
};
// A `color` on a QLineEdit would halve the alpha of its placeholder, below 4.5:1: its text comes from the palette.
// A name that begins another stands after it.
constexpr Name kRoleNames[] = {{"$Window", ColorRole::Window}, {"$SurfaceAlt", ColorRole::SurfaceAlt},
    {"$Surface", ColorRole::Surface}, {"$Border", ColorRole::Border}, {"$Control", ColorRole::Control},
    {"$TextMuted", ColorRole::TextMuted}, {"$TextDisabled", ColorRole::TextDisabled}, {"$Text", ColorRole::Text},
    {"$AccentText", ColorRole::AccentText}, {"$Accent", ColorRole::Accent}, {"$Good", ColorRole::Good},
    {"$Warning", ColorRole::Warning}, {"$DangerText", ColorRole::DangerText}, {"$Danger", ColorRole::Danger},
    {"$Selection", ColorRole::Selection}, {"$Thumb", ColorRole::Thumb}};

} // namespace

QString styleSheet(const Palette& palette)
{
    QString sheet = QString::fromLatin1(kButtons) + QString::fromLatin1(kInputs) + QString::fromLatin1(kFrames)
        + QString::fromLatin1(kBars);
    const auto hover = [&](ColorRole role) {
        return Palette::mix(palette.color(ColorRole::Text), palette.color(role), 0.14).name();
    };
    sheet.replace(QStringLiteral("$AccentHover"), hover(ColorRole::Accent));
    sheet.replace(QStringLiteral("$DangerHover"), hover(ColorRole::Danger));
    for (const Name& entry : kRoleNames)
        sheet.replace(QLatin1String(entry.name), palette.color(entry.role).name());
    return sheet;
}

} // namespace Tenantry
