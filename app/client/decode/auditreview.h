// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <optional>

namespace Tenantry {

/// A saved way to look at a log, with notes, and who stands for having looked.
struct AuditReview {
    TenantId tenant;
    QByteArray id;
    QString name;
    Json filter;
    QString notes;
    UserId createdBy;
    Timestamp createdAt;
    UserId signedOffBy; ///< empty while it is open
    std::optional<Timestamp> signedOffAt;
    int version = 1;

    bool operator==(const AuditReview&) const = default;
};

} // namespace Tenantry
