// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

namespace Tenantry {

/// Marks a control (button, action, field) that changes something in the service: in a read-only connection the window
/// holds it disabled and says why at the control. The client refuses the change in any case; this is so that nobody is
/// surprised. Every new changing control is marked where it is made.
template <class Control> Control* changes(Control* control)
{
    control->setProperty("changesService", true);
    return control;
}

inline bool isChange(const QObject* control) { return control->property("changesService").toBool(); }

} // namespace Tenantry
