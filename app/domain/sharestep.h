// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/shareids.h"

#include <QString>

namespace Tenantry {

/// One transition of a request or a grant, as it happened. The entries of the three logs carry its id.
struct ShareStep {
    int64_t seq = 0; ///< given when it is written
    QByteArray id;
    ShareRequestId requestId;
    GrantId grantId;
    TenantId provider;
    TenantId consumer;
    Timestamp at;
    QByteArray action; ///< `share.approve`, …
    QByteArray from; ///< the state's name; empty where it begins
    QByteArray to;
    int version = 1; ///< behind the step
    QByteArray party; ///< a party's name; empty: the clock's
    UserId actor;
    TenantId actorTenant;
    QString reason;
    QByteArray ticket;
    QByteArray digest;
    QByteArray quorum; ///< `PROVIDER 1/2 CONSUMER 1/1`; empty where nothing is counted

    bool operator==(const ShareStep&) const = default;
};

} // namespace Tenantry
