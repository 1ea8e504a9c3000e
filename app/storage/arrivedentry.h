// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditrecord.h"

namespace Tenantry {

/// An entry with its place in the order in which this database's logs were written, all in one. As of an ArrivedEvent,
/// it leaves the service only sealed.
struct ArrivedEntry {
    AuditRecord entry;
    int64_t arrival = 0;

    bool operator==(const ArrivedEntry&) const = default;
};

} // namespace Tenantry
