// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QByteArray>

namespace Tenantry {

/// A GraphQL request as it travels; the tenant context goes beside it, not in it.
struct GraphQLRequest {
    QByteArray query;
    QByteArray operationName; ///< empty where the document has one operation only
    Json variables = Json::object();

    bool operator==(const GraphQLRequest&) const = default;
};

} // namespace Tenantry
