// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QList>

namespace Tenantry {

/// What became of a batch. Acknowledged means on disk.
struct IngestResult {
    int accepted = 0; ///< stored now
    int duplicates = 0; ///< were there already; not stored again
    QList<EventId> ids; ///< of all events of the batch, in its order

    bool operator==(const IngestResult&) const = default;
};

} // namespace Tenantry
