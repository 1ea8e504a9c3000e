// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/oncememory.h"

namespace Tenantry {

OnceMemory::Note OnceMemory::note(
    const QByteArray& action, const UserId& actor, const SessionId& session, const TenantId& tenant, Timestamp now)
{
    // Ids have no controls, so a line feed parts them.
    const QByteArray key = QByteArrayList{action, actor.bytes(), session.bytes(), tenant.bytes()}.join('\n');
    QMutexLocker lock(&m_mutex);
    const auto known = m_states.find(key);
    if (known == m_states.end()) {
        m_states.insert(key, {now.hour(), 0});
        return {true, 0};
    }
    if (known->hour == now.hour()) {
        ++known->repeated;
        return {};
    }
    known->hour = now.hour();
    return {true, std::exchange(known->repeated, 0)};
}

} // namespace Tenantry
