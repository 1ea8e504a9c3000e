// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/membership.h"

namespace Tenantry {

/// What a change would do to one member; or why it would not.
struct PlannedMember {
    enum class Outcome { Added, Changed, Removed, Unchanged, Refused };

    int row = 0; ///< from 0, as it was asked for
    UserId userId;
    std::optional<Membership> before; ///< none: not a member
    std::optional<Membership> after; ///< none: not one any more, or refused
    std::optional<Error> problem{};

    bool operator==(const PlannedMember&) const = default;

    bool isAdmin(const std::optional<Membership>& state) const { return state && state->role == Role::Admin; }
    Outcome outcome() const
    {
        if (problem)
            return Outcome::Refused;
        if (!before || !after)
            return after ? Outcome::Added : before ? Outcome::Removed : Outcome::Unchanged;
        return *before == *after ? Outcome::Unchanged : Outcome::Changed;
    }
};

/// `ADDED`, `CHANGED`, `REMOVED`, `UNCHANGED`, `REFUSED`.
constexpr const char* memberOutcomeName(PlannedMember::Outcome outcome)
{
    switch (outcome) {
    case PlannedMember::Outcome::Added:
        return "ADDED";
    case PlannedMember::Outcome::Changed:
        return "CHANGED";
    case PlannedMember::Outcome::Removed:
        return "REMOVED";
    case PlannedMember::Outcome::Unchanged:
        return "UNCHANGED";
    case PlannedMember::Outcome::Refused:
        break;
    }
    return "REFUSED";
}

} // namespace Tenantry
