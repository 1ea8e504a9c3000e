// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "ui/widgets/filterfield.h"

#include <optional>

namespace Tenantry {

/// What somebody narrowed a page to. It outlives the page where that is built again, as for another language.
struct PageMemory {
    QList<FilterField::Term> terms;
    QString words;
    std::optional<Timestamp> from = {};
    std::optional<Timestamp> to = {};
    int sortColumn = -1; ///< -1: as the page sorts by itself
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
};

} // namespace Tenantry
