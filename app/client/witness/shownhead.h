// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "ledger/hash.h"

#include <optional>

namespace Tenantry {

/// A log's head as its service shows it: a claim, until a witness has judged it.
struct ShownHead {
    TenantId tenant;
    QByteArray log; ///< its name, `installation/tenant/epoch`
    uint32_t epoch = 1;
    uint64_t size = 0; ///< as it stands, which may be behind the checkpoint's by what nobody has signed yet
    Ledger::Hash root{}; ///< of that size
    QByteArray checkpoint; ///< the newest signed note; empty before the first
    std::optional<Timestamp> signedAt;
    QByteArray publicKey; ///< a C2SP verifier key

    bool operator==(const ShownHead&) const = default;
};

} // namespace Tenantry
