// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/administration/plannedmember.h"
#include "storage/storedchange.h"
#include "storage/storedinvitation.h"

#include <memory>
#include <vector>

namespace Tenantry {

/// The answer to a change of memberships.
struct MemberOutcome {
    Json plan;
    bool isDone = false; ///< false: a dry run, or it waits for a second person
    bool isRepeated = false; ///< its token was seen before: this is the answer of then
    QByteArray undoId{};
    std::optional<Membership> member{}; ///< of one: as it stands now
    std::optional<StoredInvitation> invitation{};
    QByteArray code{}; ///< of an invitation that was just made
    std::optional<StoredChange> pending{};
    std::shared_ptr<const std::vector<PlannedMember>> rows = std::make_shared<std::vector<PlannedMember>>();
    TenantId tenant{};

    int count(PlannedMember::Outcome outcome) const
    {
        return static_cast<int>(std::count_if(
            rows->begin(), rows->end(), [outcome](const PlannedMember& row) { return row.outcome() == outcome; }));
    }
};

} // namespace Tenantry
