// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/database.h"
#include "storage/keyset.h"

#include <algorithm>

namespace Tenantry {

/// Which of two orders a keyset walks its index in.
struct KeysetWay {
    bool older = true;

    template <class Key>
    explicit KeysetWay(const Keyset<Key>& place)
        : older(place.direction == Keyset<Key>::Direction::Older)
    {
    }
    const char* order() const { return older ? "DESC" : "ASC"; }
    const char* compare() const { return older ? " < " : " > "; }
};

/// Reads the page at `place` with a statement that is in the place's order, bound already and ends in LIMIT ?, which
/// takes one row more than is shown; `read` makes a row of it.
template <class Row, class Key, class Read>
Result<KeysetPage<Row>> readKeysetPage(Statement& statement, const Keyset<Key>& place, Read read)
{
    statement.bind(int64_t{place.limit} + 1);
    KeysetPage<Row> page;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        page.rows.append(read(statement));
    }
    page.hasMore = page.rows.size() > place.limit;
    if (page.hasMore)
        page.rows.removeLast();
    if (!KeysetWay(place).older)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

/// Reads all rows of `statement`, newest first, and keeps the key of each every-th; `read` makes a Result of a key.
template <class Key, class Read> Result<Anchors<Key>> readAnchors(Statement& statement, int every, Read read)
{
    Anchors<Key> anchors;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return anchors;
        if (++anchors.totalCount % every != 0)
            continue;
        Result<Key> key = read(statement);
        if (!key)
            return fail(key.error());
        anchors.keys.append(std::move(*key));
    }
}

/// The number that `sql` finds for an id; 0 where there is none.
inline Result<int64_t> readNumber(Database& database, const char* sql, const TenantId& id)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->bind(id).step();
    if (!row)
        return fail(row.error());
    return *row ? statement->integer(0) : 0;
}

} // namespace Tenantry
