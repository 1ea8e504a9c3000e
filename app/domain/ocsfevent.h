// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/auditrecord.h"

namespace Tenantry {

/// An entry as an event of OCSF 1.3.0: a Detection Finding (2004) where isolation was at stake, Entity Management
/// (3004) where something with an id was made or changed, API Activity (6003) otherwise.
OrderedJson ocsfEvent(const AuditRecord& record);

} // namespace Tenantry
