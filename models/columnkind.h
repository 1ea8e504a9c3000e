// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// What a column holds, so that a view picks its delegate without knowing the model.
enum class ColumnKind {
    Text,
    Tenant, ///< TenantId and TenantName roles beside the text
    Status, ///< StatusKind role beside the label
    Number, ///< RawValue is a qlonglong or a double
    Time, ///< RawValue is epoch milliseconds (qlonglong), ToolTipUtc the UTC line
    Duration, ///< RawValue is milliseconds (double)
    Id, ///< RawValue is the whole id
    Code, ///< a name that machines use, shown whole
    Series, ///< Series role; RawValue is its sum
};

} // namespace Tenantry
