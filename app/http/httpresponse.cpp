// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpresponse.h"

#include "base/error.h"
#include "base/httpstatus.h"
#include "base/json.h"

namespace Tenantry {

HttpResponse errorResponse(int status, const QByteArray& text, const QByteArray& requestId)
{
    return errorResponse(status, codeOfHttpStatus(status), text, requestId);
}

HttpResponse errorResponse(int status, ErrorCode code, const QByteArray& text, const QByteArray& requestId)
{
    HttpResponse response;
    response.status = status;
    response.contentType = jsonType();
    const OrderedJson body{
        {"error", std::string(viewOf(text))}, {"code", codeName(code)}, {"requestId", std::string(viewOf(requestId))}};
    response.body = dumpJson(body);
    return response;
}

} // namespace Tenantry
