// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/witnessedlog.h"

#include <QHash>

namespace Tenantry {

/// What a console keeps of one service: its ledger keys, pinned at the first contact, and its logs.
struct WitnessedServer {
    QByteArrayList keys; ///< C2SP verifier keys, the newest last; each after the first was vouched for by one before
    std::optional<Timestamp> pinnedAt; ///< the first contact
    QHash<TenantId, WitnessedLog> logs;

    bool operator==(const WitnessedServer&) const = default;
};

} // namespace Tenantry
