// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayreply.h"
#include "http/httpresponse.h"

namespace Tenantry {

/// How the asker wants a GraphQL answer.
enum class GraphQLMedia { PlainJson, ResponseJson, EventStream };

/// The gateway's answer as HTTP's.
HttpResponse responseOf(GatewayReply reply);
/// The same for a GraphQL answer (GraphQL over HTTP, sections 6.3 and 6.4): one that has no data is 400 with
/// `application/graphql-response+json` and 200 with `application/json`; as an event stream it is one event and the end.
HttpResponse graphqlResponse(GatewayReply reply, GraphQLMedia media);

} // namespace Tenantry
