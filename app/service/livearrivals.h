// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/resolvedvalue.h"
#include "service/livedelivery.h"

#include <functional>
#include <vector>

namespace Tenantry {

/// What came in behind a place, each as the root of one execution: LiveDelivery records.
struct LiveArrivals {
    struct One {
        GraphQL::ResolvedValue root;
        QByteArray cursor; ///< sealed
    };
    using SealPlace = std::function<Cursor(int64_t arrival)>;

    std::vector<One> all;
    int64_t arrival = 0; ///< the place behind them
    SealPlace seal;

    template <class Record> void add(const TenantId& owner, std::shared_ptr<const Record> record, int64_t place)
    {
        arrival = place;
        put(LiveDelivery<Record>{owner, std::move(record), seal(place), {}, {}});
    }
    template <class Record> void addGap(const TenantId& asker, int64_t missed, int64_t to)
    {
        const Cursor from = seal(arrival);
        arrival = to;
        put(LiveDelivery<Record>{asker, nullptr, seal(to), missed, from});
    }

private:
    template <class Record> void put(LiveDelivery<Record> delivery)
    {
        QByteArray cursor = delivery.cursor.bytes();
        all.push_back({GraphQL::ResolvedValue::make(std::move(delivery)), std::move(cursor)});
    }
};

} // namespace Tenantry
