// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/selectionplan.h"
#include "isolation/answerjson.h"
#include "isolation/ownermap.h"

#include <utility>
#include <vector>

namespace Tenantry {

/// The members of one object of an answer, in its order, with what the document planned for each.
struct AnswerMember {
    std::string_view key;
    AnswerJson::Element value;
    const GraphQL::PlannedField* planned; ///< null: the answer says more than was asked

    bool isStamp() const { return key.substr(0, kStampPrefix.size()) == kStampPrefix; }
    /// Its value is a record or holds some; else it is taken as it is.
    bool isComposite() const { return planned && planned->isComposite() && !isStamp(); }
};
using AnswerMembers = std::vector<AnswerMember>;

/// What an object says of its owner.
struct OwnerClaim {
    bool asked = true; ///< false: the document did not ask; nobody can tell
    bool missing = false; ///< asked, and not said
    bool conflict = false; ///< said twice, under two aliases, and not the same
    std::string_view owner{}; ///< where it says two, the one that is not `expected`
};

/// The grant that an object says it is shown under; empty where it says none, or two.
std::string_view readGrant(const AnswerMembers& members);

/// Reads every key under which the document asked for the owner: one that disagrees is one too many.
OwnerClaim readOwner(const AnswerMembers& members, const GraphQL::SelectionPlan& plan, const OwnerMap::Rule& rule,
    std::string_view expected);

} // namespace Tenantry
