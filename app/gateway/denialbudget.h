// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QHash>
#include <QMutex>

namespace Tenantry {

/// How often denials of one actor are written down: the first 20 each, then one a minute with the count of those since
/// the last. Any thread may call.
class DenialBudget {
public:
    static constexpr int kEach = 20;

    /// How many denials the entry to be written now stands for; 0 where none is to be written now.
    int take(const UserId& actor, Timestamp now);

private:
    struct State {
        int seen = 0;
        int unwritten = 0;
        Timestamp lastWritten;
        Timestamp lastSeen;
    };

    QMutex m_mutex;
    QHash<UserId, State> m_actors;
};

} // namespace Tenantry
