// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace Tenantry {

/// A page of a list that is newest first, by the key of the row it begins behind. Older goes on down the list after
/// `from` (the top where absent); Newer goes up before it (the bottom where absent).
template <class Key> struct Keyset {
    enum class Direction { Older, Newer };

    std::optional<Key> from = {}; ///< exclusive
    Direction direction = Direction::Older;
    int limit = 100;
};

/// Always newest first, whichever the direction.
template <class Row> struct KeysetPage {
    QList<Row> rows;
    bool hasMore = false; ///< further rows in the direction asked
};

/// The key of each every-th row, newest first: of the every-th, the 2 × every-th, … So many rows are before what
/// follows the key; the list's beginning needs none.
template <class Key> struct Anchors {
    QList<Key> keys;
    int64_t totalCount = 0; ///< of all rows that match
};

} // namespace Tenantry
