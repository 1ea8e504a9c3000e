// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Tenantry {

class Theme;

/// The cards of the component sheet that show what the program says by itself.
namespace FeedbackCards {

QWidget* toasts(const Theme& theme, QWidget* parent);
QWidget* messages(const Theme& theme, QWidget* parent);
QWidget* menuAndTip(const Theme& theme, QWidget* parent);

} // namespace FeedbackCards

} // namespace Tenantry
