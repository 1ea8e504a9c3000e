// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/sharing/grantmachine.h"
#include "service/sharing/sharerecorder.h"
#include "storage/sharebook.h"
#include "storage/sharegrantrepository.h"

namespace Tenantry {

/// The steps of a grant, each with its records, in the desk's transaction; nothing is kept where one fails. The
/// resolver has looked at the permission; everything else of SHARING.md's table is looked at here.
class ShareGrants {
public:
    explicit ShareGrants(const ShareDesk& desk)
        : m_desk(desk)
        , m_grants(desk.database())
        , m_book(desk.database())
        , m_recorder(desk)
    {
    }

    // By people.
    Result<ShareGrant> suspend(const GrantId& id, int expectedVersion, const QString& reason);
    Result<ShareGrant> resume(const GrantId& id, int expectedVersion, const QString& reason);
    /// By one side alone. What was ACTIVATING is FAILED at once; else REVOKING, and the gate is shut.
    Result<ShareGrant> revoke(const GrantId& id, int expectedVersion, const QString& reason);
    struct Glass {
        TenantId provider;
        TenantId consumer;
        ShareScope scope;
        QString reason; ///< of 20 characters or more
        QByteArray ticket;
    };
    Result<ShareGrant> breakGlass(const Glass& glass);
    Result<ShareGrant> reviewBreakGlass(const GrantId& id, int expectedVersion, const QString& finding);
    /// Its health is looked at next, whenever that was last.
    Result<ShareGrant> askToProbe(const GrantId& id);
    Result<SharePolicy> setPolicy(SharePolicy policy, int expectedVersion);

    // By the clock and by what asking as the consumer showed.
    Result<ShareGrant> activate(const GrantId& id);
    Result<ShareGrant> failActivation(const GrantId& id, const QString& why);
    Result<ShareGrant> expire(const GrantId& id);
    Result<ShareGrant> proveRevoked(const GrantId& id, const ShareReceipt& receipt);
    Result<ShareGrant> stillAnswers(const GrantId& id, const ShareReceipt& receipt);
    /// As the platform: a suspended tenant, a breach.
    Result<ShareGrant> suspendByRule(const GrantId& id, const QString& why);

    /// NotFound for a third tenant's eyes too.
    Result<ShareGrant> seen(const GrantId& id) const;

private:
    using Event = GrantMachine::Event;
    Result<ShareGrant> byPeople(const GrantId& id, int expectedVersion, Event event, const QString& reason);
    Result<ShareGrant> byClock(const GrantId& id, Event event, GrantFacts facts, const QString& why,
        const std::optional<ShareReceipt>& receipt = std::nullopt);
    Result<ShareGrant> go(ShareGrant grant, Event event, const GrantFacts& facts, const QString& reason);
    void enter(ShareGrant& grant, ShareGrantState to, const QString& reason) const;
    Result<void> keep(const ShareGrant& grant);
    Result<void> checkGlass(const Glass& glass) const;
    Result<Json> notified(const Glass& glass) const;

    const ShareDesk& m_desk;
    ShareGrantRepository m_grants;
    ShareBook m_book;
    ShareRecorder m_recorder;
};

} // namespace Tenantry
