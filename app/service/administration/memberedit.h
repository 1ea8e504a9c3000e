// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/membership.h"

namespace Tenantry {

/// What is asked for of one member.
struct MemberEdit {
    UserId userId;
    bool remove = false;
    bool mayAdd = false; ///< else who is not there is a problem
    std::optional<Role> role{}; ///< what is absent stays
    std::optional<QString> name{};
    std::optional<QString> email{};
    std::optional<int> version{}; ///< expected; 0: not a member
    std::optional<Membership> exactly{}; ///< of an undo: as it was, its dates too
    std::optional<Error> problem{}; ///< it was wrong before anybody looked
};

} // namespace Tenantry
