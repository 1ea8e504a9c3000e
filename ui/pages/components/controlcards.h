// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Tenantry {

class Theme;

/// The cards of the component sheet that show controls.
namespace ControlCards {

QWidget* buttons(const Theme& theme, QWidget* parent);
QWidget* inputs(const Theme& theme, QWidget* parent);
QWidget* filters(const Theme& theme, QWidget* parent);
/// A ring around `widget` whether or not it has the focus: for the picture.
void ring(QWidget* widget);

} // namespace ControlCards

} // namespace Tenantry
