// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gateway/access.h"
#include "gateway/denialbudget.h"
#include "gateway/oncememory.h"
#include "service/denial.h"
#include "storage/workspace.h"

#include <functional>

namespace Tenantry {

/// Writes down what the gateway refused, at once, and what it noted, later. A refusal stands even where it cannot be
/// written: the log then says so.
class AuditTrail {
public:
    using Later = std::function<void(std::function<void()>)>;

    AuditTrail(Workspace& workspace, const Clock& clock, Later later);

    /// In transactions of their own: call it with none open on this thread.
    void refused(Database& database, const Access& access, const RequestId& request, const QList<Denial>& denials);
    /// All or none, each in its own log, in a transaction of its own.
    Result<void> record(Database& database, const QList<AuditEntry>& entries) const;
    /// Once per (session, log, hour); repetitions are counted into the next hour's entry.
    void note(const QByteArray& action, const Access& access, const TenantId& log, const RequestId& request);

private:
    Workspace& m_workspace;
    const Clock& m_clock;
    const Later m_later;
    DenialBudget m_budget;
    OnceMemory m_memory;
};

} // namespace Tenantry
