// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"

namespace Tenantry {

/// An audit entry as a table lists it. Names are the service's: the entry itself holds none.
struct AuditRow {
    AuditEntry entry;
    QString actorName;
    QString target;
    QByteArray stored; ///< the whole entry as stored, JSON text

    bool operator==(const AuditRow&) const = default;
};

} // namespace Tenantry
