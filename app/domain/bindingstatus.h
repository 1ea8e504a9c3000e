// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/healthhistory.h"
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
    /// What the last look at it found.
    enum class Health { Unknown, Healthy, Failing, Absent };
    using Sample = HealthLook;

    QByteArray name; ///< e.g. `INFERENCE_UI_TENANT_A`
    Kind kind = Kind::Embedded;
    QString place; ///< the address without secrets, or the database's name
    QList<TenantId> tenants; ///< that are routed to it by name; the default serves the rest
    bool isDefault = false;
    State state = State::Closed;
    HealthHistory history;
    std::optional<Error> lastError; ///< of a call or a look at its health; stays until another
    Timestamp lastErrorAt;
    QByteArray service; ///< of a wrangler.toml; may be empty
    QByteArray database; ///< of a dedicated one of this workspace: its own; else empty

    Health health() const
    {
        if (state == State::Absent)
            return Health::Absent;
        if (history.isEmpty())
            return Health::Unknown;
        return history.looks().last().ok ? Health::Healthy : Health::Failing;
    }

    bool operator==(const BindingStatus&) const = default;
};

/// `HEALTHY`, `FAILING`, `UNKNOWN`, `ABSENT`, as the schema spells them.
QByteArray bindingHealthName(BindingStatus::Health health);
BindingStatus::Health bindingHealthFromName(QByteArrayView name);
/// `CLOSED`, `OPEN`, `HALF_OPEN`; empty for what is absent.
QByteArray circuitName(BindingStatus::State state);
std::optional<BindingStatus::State> circuitFromName(QByteArrayView name);

} // namespace Tenantry
