// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "client/decode/tenantrow.h"

namespace Tenantry::Decode {

/// Of lists, of one, and of the answer to a change.
Result<TenantRow> readTenantRow(const Json& object);

} // namespace Tenantry::Decode
