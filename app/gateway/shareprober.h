// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "service/sharing/shareclock.h"
#include "storage/workspace.h"

#include <functional>

namespace Tenantry {

class Gateway;

/// Does what time and proof ask of sharing: sweeps, and asks as the consumer, through the gateway's own front like
/// everybody, in a fresh session. On the writer's thread, with no transaction open.
class ShareProber {
public:
    /// Ends the live subscriptions under a grant; how many.
    using Cut = std::function<int(const GrantId&)>;

    ShareProber(Gateway& gateway, Workspace& workspace, const Clock& clock, Cut cut)
        : m_gateway(gateway)
        , m_workspace(workspace)
        , m_clock(clock)
        , m_cut(std::move(cut))
    {
    }

    /// All that is due now. What there is no telling of yet (a busy database) waits for the next run.
    Result<ShareClock::Sweep> run();

private:
    struct Outcome {
        QByteArray session;
        int asked = 0;
        int answered = 0;
        int denied = 0;
        QString why; ///< of what did not answer
    };
    Outcome ask(const ShareGrant& grant) const;
    QList<QByteArray> documentsFor(const ShareGrant& grant) const;
    Result<void> settle(const ShareGrant& grant) const;
    Result<void> look(const ShareGrant& grant) const;
    using Step = std::function<Result<void>(Transaction&, Timestamp now)>;
    Result<void> inTransaction(const Step& step) const;
    Result<void> openCase(const ShareGrant& grant, const Outcome& outcome) const;

    Gateway& m_gateway;
    Workspace& m_workspace;
    const Clock& m_clock;
    const Cut m_cut;
};

} // namespace Tenantry
