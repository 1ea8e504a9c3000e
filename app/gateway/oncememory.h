// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QHash>
#include <QMutex>

namespace Tenantry {

/// Remembers what was written down once per (session, tenant, hour): `tenant.enter`, `audit.read`. What is repeated
/// within the hour is counted, and the count goes with the next hour's entry. Any thread may call.
class OnceMemory {
public:
    struct Note {
        bool write = false; ///< the first of this hour
        int before = 0; ///< repetitions since the last entry that no entry has counted
    };

    Note note(
        const QByteArray& action, const UserId& actor, const SessionId& session, const TenantId& tenant, Timestamp now);

private:
    struct State {
        int64_t hour = 0;
        int repeated = 0;
    };

    QMutex m_mutex;
    QHash<QByteArray, State> m_states;
};

} // namespace Tenantry
