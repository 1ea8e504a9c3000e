// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Tenantry {

class Theme;

/// The cards of the component sheet that show tokens: colours, type, spacing.
namespace TokenCards {

QWidget* hues(const Theme& theme, bool dark, QWidget* parent);
QWidget* roles(const Theme& theme, QWidget* parent);
QWidget* type(const Theme& theme, QWidget* parent);
QWidget* spacing(const Theme& theme, QWidget* parent);

} // namespace TokenCards

} // namespace Tenantry
