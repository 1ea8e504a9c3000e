// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace Tenantry {

/// Small makers of standard controls in the look. Every control gets its object name and accessible name here.
namespace Parts {

/// `tone`: empty, or one of the style sheet's (muted, disabled, accent, good, warning, danger).
QLabel* label(
    const Theme& theme, const QString& text, TextStyle style, const char* tone = "", QWidget* parent = nullptr);
/// `kind`: empty, or primary, danger, danger-outline, link, quiet.
QPushButton* button(const QString& objectName, const QString& text, const char* kind = "", QWidget* parent = nullptr);
QPushButton* button(const Theme& theme, const QString& objectName, const QString& text, Icon icon,
    const char* kind = "", QWidget* parent = nullptr);
/// 32 x 32, only an icon; `name` is what it does: accessible name and tool tip.
QPushButton* iconButton(
    const Theme& theme, const QString& objectName, const QString& name, Icon icon, QWidget* parent = nullptr);
/// Icon at the trailing side: it opens a menu.
QPushButton* menuButton(const Theme& theme, const QString& objectName, const QString& text, QWidget* parent = nullptr);
/// 26 x 26.
QToolButton* toolButton(
    const Theme& theme, const QString& objectName, const QString& name, Icon icon, QWidget* parent = nullptr);
/// Text in accent that acts.
QPushButton* link(const QString& objectName, const QString& text, QWidget* parent = nullptr);
void makeSmall(QPushButton* button);
/// A label that shows an icon and follows the theme.
QWidget* iconLabel(const Theme& theme, Icon icon, ColorRole role, int size, QWidget* parent = nullptr);
/// A horizontal 1 px line in border.
QWidget* rule(QWidget* parent = nullptr);
/// Sets a property the style sheet reads, and repolishes.
void setStyled(QWidget* widget, const char* property, const QVariant& value);

} // namespace Parts

} // namespace Tenantry
