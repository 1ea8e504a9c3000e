// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/schema/schema.h"

#include <QByteArray>

namespace Tenantry {

/// The two schemas as they are compiled in; built once, shared read-only.
class Schemas {
public:
    static Result<GraphQL::SchemaPtr> inference();
    static Result<GraphQL::SchemaPtr> platform();
    static QByteArray inferenceText(); ///< SDL
    static QByteArray platformText();
    /// Hex SHA-256 over both texts: what a client keeps its own copy against.
    static QByteArray digest();
};

} // namespace Tenantry
