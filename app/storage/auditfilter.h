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
    QList<Severity> severities; ///< any of these; none: all
    QByteArray target; ///< the first target, `kind:id`; `kind:` is all of a kind
    std::optional<RequestId> requestId;
    std::optional<Timestamp> from; ///< inclusive
    std::optional<Timestamp> to; ///< exclusive
    QString text; ///< words, all of them; `wo*` is every word that begins so. Personal data is not among them

    bool operator==(const AuditFilter&) const = default;
    bool isEmpty() const { return *this == AuditFilter{}; }
};

} // namespace Tenantry
