// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/shareids.h"

#include <QString>

namespace Tenantry {

/// One transition of a request or a grant.
struct ShareStepRow {
    TenantId owner;
    qint64 seq = 0;
    ShareRequestId request;
    GrantId grant;
    TenantId provider;
    TenantId consumer;
    Timestamp at;
    QByteArray action; ///< `share.request`, …
    QByteArray from; ///< states; empty where there was none
    QByteArray to;
    int version = 0;
    QByteArray party;
    UserId actor; ///< empty: of the other side, or the clock
    QString reason;
    QByteArray digest;
    QString quorum;

    bool operator==(const ShareStepRow&) const = default;
};

} // namespace Tenantry
