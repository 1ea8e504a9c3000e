// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/recordids.h"

#include "base/digest.h"
#include "base/randomid.h"

#include <cstring>

namespace Tenantry {

EventId RecordIds::idOf(const TenantId& tenant, const Json& record)
{
    // The length parts tenant and record; nlohmann's objects are sorted by name, which makes the text canonical.
    QByteArray bytes = QByteArray::number(tenant.bytes().size()) + ':' + tenant.bytes() + dumpJson(record);
    const QByteArray digest = sha256(viewOf(bytes));
    uint64_t key = 0;
    std::memcpy(&key, digest.constData(), sizeof key);
    const uint32_t repetition = m_seen[key]++;
    if (repetition == 0)
        return EventId(idFromBytes("evt_", digest));
    bytes += '#' + QByteArray::number(repetition);
    return EventId(idFromBytes("evt_", sha256(viewOf(bytes))));
}

} // namespace Tenantry
