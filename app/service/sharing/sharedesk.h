// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"
#include "domain/sharestates.h"
#include "storage/transaction.h"

#include <optional>

namespace Tenantry {

/// Who takes a step of sharing, when, and in which transaction: what all of service/sharing works at.
struct ShareDesk {
    Transaction& transaction;
    Timestamp now; ///< steady: never before the newest step
    AuditActor actor{};
    RequestId requestId{};
    std::optional<TenantId> tenant{}; ///< as whose member; none: the platform, or the clock
    bool isClock = false; ///< nobody's step: time, a proof, a rule
    bool mayDecide = true; ///< false for what was minted on the command line
    bool isSample = false; ///< one session may be several people here

    Database& database() const { return transaction.database(); }
    /// As whom they stand to a pair; nothing for a third tenant.
    std::optional<ShareParty> partyOf(const TenantId& provider, const TenantId& consumer) const
    {
        if (!tenant)
            return ShareParty::Platform;
        if (*tenant == provider)
            return ShareParty::Provider;
        return *tenant == consumer ? std::optional(ShareParty::Consumer) : std::nullopt;
    }
    QByteArray partyName(const TenantId& provider, const TenantId& consumer) const
    {
        const auto party = isClock ? std::nullopt : partyOf(provider, consumer);
        return party ? sharePartyName(*party) : QByteArray();
    }
    /// The same desk without anybody at it.
    static ShareDesk ofClock(Transaction& transaction, Timestamp now)
    {
        return {transaction, now, {UserId("tenantry"), kPlatformTenant, "service", {}}, {}, {}, true};
    }
};

} // namespace Tenantry
