// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bindingstatus.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// A binding as the Bindings page lists it.
struct BindingRow {
    QByteArray name;
    QByteArray service;
    BindingStatus::Kind kind = BindingStatus::Kind::Embedded;
    bool isDefault = false;
    QString place; ///< a remote one's host, an embedded one's file; may be empty
    BindingStatus::Health health = BindingStatus::Health::Unknown;
    std::optional<Timestamp> since; ///< when it began to be so
    std::optional<BindingStatus::State> circuit; ///< none where nothing stands between
    std::optional<Timestamp> lastLook;
    std::optional<double> lastLatencyMs;
    QString error; ///< the last failure, which may be over; empty where there was none
    std::optional<Timestamp> errorAt;
    int tenantCount = 0;
    QList<std::optional<double>> recent; ///< ms of the last looks, oldest first; nothing where it did not answer

    bool operator==(const BindingRow&) const = default;
};

} // namespace Tenantry
