// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// How one binding stands: what a page of bindings shows.
struct BindingStatus {
    enum class Kind { Embedded, Remote };
    enum class State {
        Closed, ///< calls go through
        Open, ///< calls are refused at once: too many failed
        HalfOpen, ///< one call at a time finds out
        Absent, ///< configured, but not there: its tenants are refused
    };
    /// One look at its health.
    struct Sample {
        Timestamp at;
        int latencyMs = 0; ///< until the answer, or until it was given up
        bool ok = false; ///< it answered

        bool operator==(const Sample&) const = default;
    };

    QByteArray name; ///< e.g. `INFERENCE_UI_TENANT_A`
    Kind kind = Kind::Embedded;
    QString place; ///< the address without secrets, or the database's name
    QList<TenantId> tenants; ///< that are routed to it by name; the default serves the rest
    bool isDefault = false;
    State state = State::Closed;
    QList<Sample> samples; ///< the last 60, oldest first
    std::optional<Error> lastError; ///< of a call or a look at its health; stays until another
    Timestamp lastErrorAt;

    bool operator==(const BindingStatus&) const = default;
};

} // namespace Tenantry
