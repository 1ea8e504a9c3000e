// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/resolvermap.h"
#include "service/administration/memberoutcome.h"

namespace Tenantry {

/// A MemberChange.
Result<GraphQL::ResolvedValue> memberAnswer(Result<MemberOutcome> outcome);
Json invitationAnswer(const StoredInvitation& invitation);
void addMemberAnswerFields(GraphQL::ResolverMap& map);

} // namespace Tenantry
