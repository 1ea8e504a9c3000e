// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/ledgerbreach.h"

#include <QMap>

namespace Tenantry {

/// What a console keeps of one log: the highest checkpoint of each epoch, and what spoke against it. A breach stays
/// until a person at this console accepts it: a service cannot talk itself out of one by showing the old log again.
struct WitnessedLog {
    QMap<quint32, QByteArray> notes; ///< by epoch
    std::optional<LedgerBreach> breach;

    bool operator==(const WitnessedLog&) const = default;
};

} // namespace Tenantry
