// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/memberdraft.h"
#include "client/importing/tenantdraft.h"

#include <QList>

namespace Tenantry {

/// One invented organisation.
struct SampleTenant {
    TenantDraft draft;
    Timestamp createdAt;
    int utcOffset = 0; ///< hours: when its people work
    QList<MemberDraft> members;
    qint64 events = 0;
    double failureRate = 0.01;
    int suspendedOnDay = -1; ///< of the sample's days; -1: never

    bool operator==(const SampleTenant&) const = default;
};

} // namespace Tenantry
