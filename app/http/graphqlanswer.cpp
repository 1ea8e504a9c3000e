// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/graphqlanswer.h"

#include "http/ssetext.h"

namespace Tenantry {

HttpResponse responseOf(GatewayReply reply)
{
    HttpResponse response;
    response.status = reply.status;
    if (!reply.body.isEmpty())
        response.contentType = jsonType();
    response.body = std::move(reply.body);
    response.headers = std::move(reply.headers);
    return response;
}

HttpResponse graphqlResponse(GatewayReply reply, GraphQLMedia media)
{
    const bool isGraphQL = reply.graphqlRequestError || reply.status == 200;
    const bool isRequestError = reply.graphqlRequestError;
    HttpResponse response = responseOf(std::move(reply));
    response.headers.append({QByteArrayLiteral("Vary"), QByteArrayLiteral("Accept")});
    if (!isGraphQL)
        return response;
    if (media == GraphQLMedia::ResponseJson) {
        response.contentType = QByteArrayLiteral("application/graphql-response+json; charset=utf-8");
        if (isRequestError)
            response.status = 400;
    } else if (media == GraphQLMedia::EventStream) {
        response.status = 200;
        response.contentType = SseText::mediaType();
        response.mayCompress = false;
        response.body = SseText::next(response.body, {}) + SseText::complete();
    }
    return response;
}

} // namespace Tenantry
