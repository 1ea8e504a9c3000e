// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/opening.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// An entry as its service shows it for verifying, verbatim.
struct ShownRow {
    uint64_t index = 0;
    QByteArray entry; ///< canonical bytes as they are stored
    std::optional<Ledger::Hash> leaf; ///< as it is stored beside
    QList<Ledger::Opening> openings; ///< personal data that the asker may see

    bool operator==(const ShownRow&) const = default;
};

} // namespace Tenantry
