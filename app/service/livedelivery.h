// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <memory>
#include <optional>

namespace Tenantry {

/// What a subscription delivers: a record, or the word that some were passed over.
template <class Record> struct LiveDelivery {
    TenantId owner; ///< the record's stored owner; of a gap, whoever asks
    std::shared_ptr<const Record> record; ///< null for a gap
    Cursor cursor; ///< to resume behind this
    std::optional<int64_t> missed; ///< how many records a gap passed over
    Cursor from; ///< of a gap: where it begins; it ends at `cursor`
};

} // namespace Tenantry
