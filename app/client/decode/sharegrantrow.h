// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shareids.h"
#include "domain/sharereceipt.h"
#include "domain/sharescope.h"
#include "domain/sharestates.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// A right, live or over, as one of its sides sees it.
struct ShareGrantRow {
    TenantId owner;
    GrantId id;
    ShareRequestId request; ///< none where the glass was broken
    TenantId provider;
    QString providerName;
    TenantId consumer;
    QString consumerName;
    ShareGrantState state = ShareGrantState::Activating; ///< as it holds now
    int version = 0;
    ShareScope scope;
    QByteArray digest;
    Timestamp createdAt;
    std::optional<Timestamp> activatedAt;
    std::optional<Timestamp> expiresAt;
    std::optional<Timestamp> endedAt;
    bool isBreakGlass = false;
    UserId brokenBy;
    QString ticket;
    std::optional<Timestamp> reviewedAt;
    std::optional<ShareParty> suspendedBy;
    QString reason;
    std::optional<Timestamp> lastUsed;
    qint64 uses30Days = 0;
    bool isStale = false; ///< live, and not used for 60 days
    std::optional<Timestamp> probedAt;
    bool isHealthy = true;
    std::optional<ShareReceipt> receipt;

    bool operator==(const ShareGrantRow&) const = default;
};

} // namespace Tenantry
