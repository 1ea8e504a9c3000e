// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/invitationrow.h"
#include "client/decode/pendingrow.h"
#include "client/decode/plannedmemberrow.h"
#include "domain/membership.h"

namespace Tenantry {

/// The answer to a change of memberships.
struct MemberChangeAnswer {
    PlanRow plan;
    bool isDone = false; ///< false: a dry run, or it waits for a second person
    bool isRepeated = false; ///< its token was seen before
    std::optional<Membership> member; ///< of one: as it stands now
    std::optional<InvitationRow> invitation;
    QByteArray code; ///< of an invitation: told this once
    QByteArray undoId; ///< for undoMembers; empty: nothing was changed
    std::optional<PendingRow> pending;
    int added = 0;
    int changed = 0;
    int removed = 0;
    int unchanged = 0;
    int refused = 0;
    QList<std::optional<PlannedMemberRow>> rows;

    bool operator==(const MemberChangeAnswer&) const = default;
};

} // namespace Tenantry
