// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventidentity.h"

#include "base/digest.h"
#include "base/randomid.h"

namespace Tenantry {

namespace {

QByteArray canonicalRecord(const EventInput& event, Timestamp at)
{
    EventInput record = event;
    record.timestamp = at;
    if (record.metadata.is_object()) {
        record.metadata.erase("tenantId");
        record.metadata.erase("organizationId");
    }
    return dumpJson(toJson(record));
}

} // namespace

EventId EventIdentity::next(const EventInput& event, Timestamp at)
{
    const QByteArray record = canonicalRecord(event, event.timestamp.value_or(at));
    const QByteArray bytes = QByteArray::number(m_tenant.bytes().size()) + ':' + m_tenant.bytes() + record + '#'
        + QByteArray::number(m_repetitions[record]++);
    return EventId(idFromBytes("evt_", sha256(viewOf(bytes))));
}

} // namespace Tenantry
