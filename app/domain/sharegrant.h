// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shareids.h"
#include "domain/sharereceipt.h"
#include "domain/sharescope.h"
#include "domain/sharestates.h"

#include <QString>

namespace Tenantry {

/// The live right that an approved request yields. It outlives its request and is kept after its end.
struct ShareGrant {
    static constexpr int64_t kBreakGlassDuration = 4 * Timestamp::kHour;
    static constexpr int64_t kStaleAfter = 60 * Timestamp::kDay;

    GrantId id;
    ShareRequestId requestId; ///< none where the glass was broken
    TenantId provider;
    TenantId consumer;
    ShareGrantState state = ShareGrantState::Activating; ///< the last one written; see effectiveState
    int version = 1;
    ShareScope scope;
    QByteArray digest; ///< hex
    Timestamp createdAt;
    Timestamp startsAt;
    std::optional<Timestamp> activatedAt;
    std::optional<Timestamp> expiresAt; ///< counted from activation
    std::optional<Timestamp> endedAt;
    bool isBreakGlass = false;
    UserId brokenBy; ///< who broke the glass
    QByteArray ticket;
    std::optional<Timestamp> reviewedAt; ///< of a broken glass
    std::optional<ShareParty> suspendedBy;
    QString reason; ///< of its suspension or end
    QByteArray document; ///< the consumer's last, without its values: what the proof of a revocation asks
    std::optional<ShareReceipt> receipt;
    std::optional<Timestamp> probedAt; ///< its health, last
    bool isHealthy = true; ///< the last look found what its state says
    std::optional<Timestamp> lastUsed;
    int64_t uses30 = 0; ///< in the 30 days before it was read
    int64_t epoch = 0; ///< of the consumer's log, with the entry of its activation; 0: not activated
    uint64_t entry = 0; ///< that entry's index

    bool operator==(const ShareGrant&) const = default;

    /// Computed at each read and each use: an expired grant denies though no job has run.
    ShareGrantState effectiveState(Timestamp now) const
    {
        const bool runs = state == ShareGrantState::Active || state == ShareGrantState::Suspended;
        return runs && expiresAt && now >= *expiresAt ? ShareGrantState::Expired : state;
    }
    /// Live, and nobody used it for 60 days.
    bool isStale(Timestamp now) const
    {
        return effectiveState(now) == ShareGrantState::Active && activatedAt
            && now.ms - lastUsed.value_or(*activatedAt).ms >= kStaleAfter;
    }
};

} // namespace Tenantry
