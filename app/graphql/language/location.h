// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry::GraphQL {

/// Where a node begins in its source: line and column from 1, the column in code points. 0:0 for a node that was made,
/// not read. Two locations always compare equal, so that two documents are equal when they say the same.
struct Location {
    int line = 0;
    int column = 0;

    bool operator==(const Location&) const { return true; }
};

} // namespace Tenantry::GraphQL
