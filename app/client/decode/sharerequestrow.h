// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shareids.h"
#include "domain/sharescope.h"
#include "domain/sharestates.h"

#include <QList>
#include <QString>

#include <optional>

namespace Tenantry {

/// A proposal with its decisions, as one of its sides sees it.
struct ShareRequestRow {
    struct Tally {
        ShareParty party = ShareParty::Provider;
        int need = 0;
        int have = 0; ///< of votes that count now
        bool operator==(const Tally&) const = default;
    };
    struct Vote {
        ShareParty party = ShareParty::Provider;
        UserId person; ///< empty where they are of the other side
        bool approves = false;
        int version = 0;
        QString reason;
        Timestamp at;
        bool operator==(const Vote&) const = default;
    };

    TenantId owner; ///< the asker's side of the pair; of the platform, the provider
    ShareRequestId id;
    ShareKind kind = ShareKind::Request;
    TenantId provider;
    QString providerName;
    TenantId consumer;
    QString consumerName;
    ShareParty side = ShareParty::Consumer; ///< whose member sent it
    UserId requestedBy; ///< empty where they are of the other side
    ShareRequestState state = ShareRequestState::Pending;
    int version = 0;
    ShareScope scope;
    QByteArray digest;
    bool isSensitive = false;
    QString reason;
    QString ticket;
    GrantId grant;
    Timestamp createdAt;
    Timestamp pendingUntil;
    std::optional<Timestamp> decidedAt;
    QList<Tally> quorum;
    bool isPreAgreed = false;
    QList<Vote> votes;
    bool isDecidable = false; ///< by whoever asked, now
    TenantId askedAs; ///< whose side was asked; empty: the platform's. A decision goes the same way

    bool operator==(const ShareRequestRow&) const = default;
};

} // namespace Tenantry
