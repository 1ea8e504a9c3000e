// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"

#include <QByteArrayList>

namespace Tenantry {

/// Which entries. All parts hold together.
struct AuditFilter {
    std::optional<TenantId> tenantId; ///< one log; of no meaning inside a TenantScope: the scope's log holds
    QByteArrayList actions; ///< any of these; `prefix.*` matches what begins with `prefix.`
    std::optional<UserId> actor;
    std::optional<Outcome> outcome;
    std::optional<Severity> severity;
    std::optional<Timestamp> from; ///< inclusive
    std::optional<Timestamp> to; ///< exclusive
    QString text; ///< anywhere in the stored entry; case-insensitive for ASCII

    bool operator==(const AuditFilter&) const = default;
    bool isEmpty() const { return *this == AuditFilter{}; }
};

} // namespace Tenantry
