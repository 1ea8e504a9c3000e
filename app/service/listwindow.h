// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "domain/ids.h"

#include <optional>

namespace Tenantry {

/// Which part of a list a connection field asks for: `first` (after a place) or `last` (before one).
struct ListWindow {
    static constexpr int kMost = 1000;

    int count = 100;
    bool backward = false;
    std::optional<Cursor> place;

    /// From a field's coerced arguments first, after, last, before. InvalidArgument where they contradict each other or
    /// ask for less than 0 or more than kMost.
    static Result<ListWindow> fromArguments(const Json& arguments);
};

/// Hex SHA-256 over the filter as given; binds a cursor to it.
QByteArray filterDigest(const Json& arguments);

} // namespace Tenantry
