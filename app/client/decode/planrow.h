// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Tenantry {

/// What a change would touch, or did.
struct PlanRow {
    int tenants = 0; ///< that it changes
    int problems = 0; ///< tenants that it cannot be done to: then nothing is done
    int64_t members = 0;
    int64_t activePeople = 0; ///< with an event in the last 24 hours: what stands for sessions
    int64_t grants = 0;
    int64_t events = 0;
    int64_t auditEntries = 0; ///< that the logs have
    int64_t entries = 0; ///< that it writes
    QStringList irreversible;
    bool needsSecondPerson = false;
    QByteArray undo; ///< the mutation that takes it back; empty: none

    bool operator==(const PlanRow&) const = default;
};

} // namespace Tenantry
