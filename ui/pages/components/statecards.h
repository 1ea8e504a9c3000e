// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Tenantry {

class Formats;
class Theme;

/// The cards of the component sheet that show states: badges, focus, and a table's rows.
namespace StateCards {

QWidget* badges(const Theme& theme, QWidget* parent);
QWidget* focus(const Theme& theme, QWidget* parent);
QWidget* table(const Theme& theme, const Formats& formats, QWidget* parent);

} // namespace StateCards

} // namespace Tenantry
