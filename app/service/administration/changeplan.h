// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/storedchange.h"
#include "storage/tenantliferepository.h"
#include "storage/tenantsummary.h"

#include <vector>

namespace Tenantry {

/// What a change would do to one tenant; or why it would not.
struct PlannedTenant {
    TenantState before;
    Json was; ///< of what changes, before
    Json becomes; ///< and after
    std::optional<Error> problem;
};

/// What a change would touch, or did.
struct ChangePlan {
    int tenants = 0; ///< that it changes
    int problems = 0; ///< tenants that it cannot be done to: then nothing is done
    TenantLifeRepository::Footprint footprint;
    int64_t entries = 0; ///< of audit logs, that it writes
    QStringList irreversible;
    bool needsSecondPerson = false;
    QByteArray undo; ///< the mutation that takes it back; empty: none

    /// Counts only: no tenant is named in it.
    Json toJson() const;
};

/// The answer to a change.
struct ChangeOutcome {
    Json plan;
    bool isDone = false; ///< false: a dry run, or it waits for a second person
    bool isRepeated = false; ///< its token was seen before: this is the answer of then
    std::optional<TenantSummary> tenant; ///< of one tenant: as it stands now
    std::optional<StoredChange> pending;
    std::shared_ptr<const std::vector<PlannedTenant>> rows = std::make_shared<std::vector<PlannedTenant>>();
};

} // namespace Tenantry
