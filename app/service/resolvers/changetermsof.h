// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/resolvermap.h"
#include "service/administration/changeterms.h"

namespace Tenantry {

/// What every change takes: reason, dryRun and clientToken. The digest is of the whole call, but for the token and the
/// dry run. InvalidArgument for a token that is too long.
Result<ChangeTerms> changeTermsOf(const GraphQL::FieldCall& call);

} // namespace Tenantry
