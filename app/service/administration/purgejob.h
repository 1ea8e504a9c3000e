// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "security/cursorseal.h"
#include "service/auditing/ledgerkeeper.h"
#include "storage/tenantjobs.h"
#include "storage/workspace.h"

#include <functional>

namespace Tenantry {

/// Purges that are too large for one transaction, step by step; where the program ended in between, the next one goes
/// on. For the writer's thread; what a dedicated database owes must have been drained before its rows go.
class PurgeJob {
public:
    /// Moves what the database of this name owes into the control database.
    using Drain = std::function<void(const QByteArray& binding)>;

    PurgeJob(Workspace& workspace, const LedgerKeeper& keeper, const CursorSeal& seal, const Clock& clock, Drain drain)
        : m_workspace(workspace)
        , m_keeper(keeper)
        , m_seal(seal)
        , m_clock(clock)
        , m_drain(std::move(drain))
    {
    }

    /// One transaction of the oldest purge; when there is none left, of making the search index forget what it only
    /// marked as deleted. False where nothing is left to do.
    Result<bool> step(int64_t limit = 20'000);

private:
    Result<bool> stepDedicated(Database& control, TenantJobs::Job& job, const QByteArray& binding, int64_t limit);
    Result<bool> stepSearch(Database& control);
    Result<void> stepControl(Database& control, TenantJobs::Job& job, int64_t limit);

    Workspace& m_workspace;
    const LedgerKeeper& m_keeper;
    const CursorSeal& m_seal;
    const Clock& m_clock;
    Drain m_drain;
};

} // namespace Tenantry
