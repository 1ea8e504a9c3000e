// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/resolvercontext.h"
#include "storage/storedchange.h"

namespace Tenantry {

/// What an approval of one kind of change does, in the decision's transaction. Whether it may be decided, and that
/// nothing moved since it was asked for, has been looked at.
struct ChangeKind {
    const char* name;
    Result<void> (*apply)(ResolverContext& context, const StoredChange& change);
    /// Whether something else than the tenants it touches moved on; null: there is nothing else.
    Result<bool> (*isStale)(ResolverContext& context, const StoredChange& change) = nullptr;
};

/// Null for a kind that this version does not know. A new kind is a row in the .cpp.
const ChangeKind* changeKindOf(const QByteArray& name);

} // namespace Tenantry
