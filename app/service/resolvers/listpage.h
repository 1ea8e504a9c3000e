// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "graphql/execution/resolvedvalue.h"

#include <optional>

namespace Tenantry {

/// A connection's `pageInfo`.
struct PageEnds {
    bool hasNext = false;
    bool hasPrevious = false;
    Cursor start; ///< empty on an empty page
    Cursor end;
};

/// A connection: its nodes, made already, and how it goes on.
struct ListPage {
    TenantId owner; ///< of connections that have one
    GraphQL::ResolvedValue nodes;
    PageEnds ends;
    std::optional<double> total; ///< counted only where it was asked for
};

/// An anchor of a scroll bar: `after: cursor` goes on with the row at `position`, counted from 0 at the newest.
struct ListAnchor {
    TenantId owner;
    double position = 0;
    Cursor cursor;
};

} // namespace Tenantry
