// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// One page of a list in the service's order. A row that is absent was withheld.
template <class Row> struct DecodedPage {
    QList<std::optional<Row>> rows{};
    bool hasNext = false;
    bool hasPrevious = false;
    Cursor start{}; ///< of the first row; empty where the page is
    Cursor end{};
    int64_t totalCount = 0; ///< -1: it was not asked for

    bool operator==(const DecodedPage&) const = default;
};

} // namespace Tenantry
