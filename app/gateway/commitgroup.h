// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transactiongroup.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace Tenantry {

class Workspace;

/// Changes of several requests that become durable together: who writes a batch waits for one sync with the others that
/// wait, instead of one after the other. Nobody is told before their change is on disk. On the writer's thread only.
class CommitGroup {
public:
    using Told = std::function<void(const Result<void>& committed)>;

    explicit CommitGroup(Workspace& workspace)
        : m_workspace(workspace)
    {
    }

    /// Makes what follows part of the group, which is opened by the first. Nothing is grouped where it fails.
    Result<void> join();
    /// Called when the group is on disk, or is not; at once where none is open.
    void then(Told told);
    /// Commits, if that is due: the group has waited long enough, or holds enough.
    void closeIfDue();
    /// Commits and tells.
    void close();

private:
    Workspace& m_workspace;
    std::optional<TransactionGroup> m_group;
    std::chrono::steady_clock::time_point m_opened;
    std::vector<Told> m_told;
};

} // namespace Tenantry
