// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/graphqlcall.h"
#include "http/httprequest.h"

namespace Tenantry {

/// Reads GraphQL requests (GraphQL over HTTP, sections 5.1 to 5.4) and the seed's `context` beside them. Whatever is of
/// another type than it must be is InvalidArgument, text that is no JSON is ParseError: both are 400.
class GraphQLCallReader {
public:
    static Result<GraphQLCall> fromBody(const QByteArray& body);
    static Result<GraphQLCall> fromQuery(QByteArrayView query);
    /// `application/json`, once, without a charset or with UTF-8.
    static bool isJson(const HttpRequest& request);
};

} // namespace Tenantry
