// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"

#include <QDebug>
#include <QLoggingCategory>

namespace Tenantry {

Q_DECLARE_LOGGING_CATEGORY(logApp)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logService)
Q_DECLARE_LOGGING_CATEGORY(logSecurity)
Q_DECLARE_LOGGING_CATEGORY(logClient)
Q_DECLARE_LOGGING_CATEGORY(logUi)

/// Redaction by type: an id prints, a payload cannot. Records, JSON and texts of tenants have no `operator<<` on
/// purpose.
template <class Tag> QDebug operator<<(QDebug debug, const StrongId<Tag>& id)
{
    QDebugStateSaver saver(debug);
    debug.noquote() << id.toString();
    return debug;
}

} // namespace Tenantry
