// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "domain/shareids.h"
#include "service/denial.h"

#include <QByteArrayList>
#include <QList>

namespace Tenantry {

/// What a plane answers, and what the gateway has to write down about it.
struct ServiceAnswer {
    QByteArray body{}; ///< GraphQL JSON
    bool requestError = false; ///< it could not be run at all: the body has no `data`
    QList<Denial> denials{};
    QByteArrayList notes{}; ///< reads that are noted once an hour: `audit.read`, `events.read`
    QList<AuditEntry> records{}; ///< written down before anything is answered: what was read leaves the house
    bool startsJob = false; ///< work was begun, or done, that the gateway goes on with
    QList<GrantId> sharesUsed{}; ///< under which something was read; counted
};

} // namespace Tenantry
