// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <optional>

namespace Tenantry {

/// A saved way to look at a log, with what was thought of it.
struct StoredReview {
    QByteArray id;
    TenantId tenantId;
    QString name;
    Json filter;
    QString notes;
    UserId createdBy;
    Timestamp createdAt;
    std::optional<UserId> signedOffBy;
    std::optional<Timestamp> signedOffAt;
    int version = 1;

    bool operator==(const StoredReview&) const = default;
};

} // namespace Tenantry
