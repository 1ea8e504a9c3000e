// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/denialbudget.h"

namespace Tenantry {

int DenialBudget::take(const UserId& actor, Timestamp now)
{
    QMutexLocker lock(&m_mutex);
    State& state = m_actors[actor];
    // An hour of quiet gives the actor a new budget.
    if (state.seen > 0 && now.ms - state.lastSeen.ms >= Timestamp::kHour && state.unwritten == 0)
        state = {};
    state.lastSeen = now;
    ++state.seen;
    ++state.unwritten;
    if (state.seen > kEach && now.ms - state.lastWritten.ms < Timestamp::kMinute)
        return 0;
    state.lastWritten = now;
    return std::exchange(state.unwritten, 0);
}

} // namespace Tenantry
