// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ids.h"

#include <unordered_map>

namespace Tenantry {

/// Event ids for the records of one file that have none: 128 bits of SHA-256 over (tenant, canonical record, its
/// repetition number in the file). The same file gives the same ids, so importing it twice adds nothing, and a line
/// that stands there twice is two events.
class RecordIds {
public:
    EventId idOf(const TenantId& tenant, const Json& record);

private:
    /// 64 bits tell records apart well enough: a collision moves a repetition number, and ids stay distinct and stable.
    std::unordered_map<uint64_t, uint32_t> m_seen;
};

} // namespace Tenantry
