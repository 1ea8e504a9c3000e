// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpresponse.h"

#include "base/error.h"
#include "base/json.h"

namespace Tenantry {

namespace {

ErrorCode codeOf(int status)
{
    switch (status) {
    case 400:
        return ErrorCode::InvalidArgument;
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 408:
    case 413:
    case 429:
    case 431:
    case 503:
        return ErrorCode::LimitExceeded;
    case 405:
    case 406:
    case 415:
    case 417:
    case 501:
    case 505:
        return ErrorCode::Unsupported;
    default:
        return ErrorCode::Unknown;
    }
}

} // namespace

HttpResponse errorResponse(int status, const QByteArray& text, const QByteArray& requestId)
{
    return errorResponse(status, codeOf(status), text, requestId);
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
