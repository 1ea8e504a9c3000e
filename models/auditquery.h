// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditentry.h"

#include <QByteArrayList>

#include <optional>

namespace Tenantry {

/// Which audit entries. What is empty does not narrow.
struct AuditQuery {
    QByteArrayList actions; ///< any of these
    UserId actor;
    std::optional<Outcome> outcome;
    std::optional<Severity> severity;
    std::optional<Timestamp> from; ///< inclusive
    std::optional<Timestamp> to; ///< exclusive
    QString text;

    bool operator==(const AuditQuery&) const = default;
};

} // namespace Tenantry
