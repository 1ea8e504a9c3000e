// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "models/auditlogquery.h"
#include "ui/pages/common/filtergrammar.h"
#include "ui/pages/pagememory.h"

namespace Tenantry {

/// The words of the Audit page's filter, and what they ask for.
namespace AuditGrammar {

FilterGrammar make(bool allLogs); ///< with the field `tenant` where there are several
AuditLogQuery queryOf(const PageMemory& memory);
/// As a review keeps it, and back; what is not understood is left out.
Json toJson(const PageMemory& memory);
PageMemory fromJson(const Json& filter);

} // namespace AuditGrammar

} // namespace Tenantry
