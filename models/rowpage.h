// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "models/rowslot.h"

#include <QList>

namespace Tenantry {

/// A stretch of a list, as a source answers it.
template <class Row> struct RowPage {
    QList<RowSlot<Row>> rows;
    qint64 total = 0; ///< rows of the whole list; -1: not counted this time
    bool totalIsLeast = false; ///< counting stopped there
    Cursor end{}; ///< of the last row; empty where the list has no cursors

    bool operator==(const RowPage&) const = default;
};

} // namespace Tenantry
