// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"

#include <QByteArrayList>

#include <optional>

namespace Tenantry {

/// Which audit entries. What is empty does not narrow.
struct AuditLogQuery {
    TenantId log{}; ///< of all logs only this one; for a table that is bound to one log it says nothing
    QByteArrayList actions{}; ///< any of these
    UserId actor{};
    QByteArray target{}; ///< `kind:id`, or `kind:` for all of a kind
    RequestId requestId{};
    std::optional<Outcome> outcome{};
    QList<Severity> severities{}; ///< any of these
    std::optional<Timestamp> from{}; ///< inclusive
    std::optional<Timestamp> to{}; ///< exclusive
    QString text{}; ///< words, and prefixes as `wo*`

    bool operator==(const AuditLogQuery&) const = default;
};

} // namespace Tenantry
