// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/auditentry.h"
#include "domain/shareids.h"
#include "storage/workspace.h"

#include <chrono>
#include <functional>
#include <map>
#include <mutex>

namespace Tenantry {

/// Counts what is read under grants, and writes the counts together: many reads, few writes. Any thread may call.
class ShareUses {
public:
    using Later = std::function<void(std::function<void()>)>;

    ShareUses(Workspace& workspace, const Clock& clock, Later later)
        : m_workspace(workspace)
        , m_clock(clock)
        , m_later(std::move(later))
    {
    }

    /// `document`: the consumer's, kept as their last where it holds no values of theirs.
    void add(
        const QList<GrantId>& grants, const AuditActor& actor, const RequestId& request, const QByteArray& document);

    /// What is counted and not written yet. On the writer's thread.
    void write();

private:
    struct Counted {
        int64_t uses = 0;
        AuditActor actor; ///< of the first
        RequestId request;
        QByteArray document;
    };

    Workspace& m_workspace;
    const Clock& m_clock;
    const Later m_later;
    std::mutex m_mutex;
    std::map<GrantId, Counted> m_counted;
    std::chrono::steady_clock::time_point m_written{};
    bool m_isAsked = false;
};

} // namespace Tenantry
