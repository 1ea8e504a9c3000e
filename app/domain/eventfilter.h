// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/eventtags.h"
#include "domain/ids.h"

#include <QByteArrayList>
#include <QString>

#include <optional>

namespace Tenantry {

/// Which events. All parts hold together; what is absent does not narrow.
struct EventFilter {
    std::optional<UserId> userId;
    std::optional<SessionId> sessionId;
    QByteArrayList types; ///< any of these; `prefix.*` matches what begins with `prefix.`
    std::optional<Timestamp> from; ///< inclusive
    std::optional<Timestamp> to; ///< exclusive
    QString text; ///< found in type, user id or data; case-insensitive for ASCII
    EventTags tags;

    bool operator==(const EventFilter&) const = default;
    bool isEmpty() const { return *this == EventFilter{}; }
};

} // namespace Tenantry
