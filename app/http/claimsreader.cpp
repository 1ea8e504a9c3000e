// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/claimsreader.h"

namespace Tenantry {

namespace {

/// The one field of that name; null where there is none.
Result<QByteArrayView> only(const HttpRequest& request, const char* name)
{
    if (request.count(name) > 1)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 is given twice").arg(QLatin1String(name)));
    return request.header(name);
}

template <class Id> Result<void> readId(const HttpRequest& request, const char* name, std::optional<Id>& id)
{
    const auto value = only(request, name);
    if (!value)
        return fail(value.error());
    if (value->isNull())
        return {};
    auto checked = checkedIdBytes(value->toByteArray(), name);
    if (!checked)
        return fail(checked.error());
    id = Id(std::move(*checked));
    return {};
}

/// RFC 6750, section 2.1. Another scheme is nobody's token, and so none.
QByteArray bearerOf(QByteArrayView value)
{
    constexpr QByteArrayView kScheme = "bearer";
    if (value.size() <= kScheme.size() || !sameWord(value.first(kScheme.size()), kScheme)
        || value[kScheme.size()] != ' ')
        return {};
    return stripped(value.sliced(kScheme.size())).toByteArray();
}

QByteArray hostOf(QByteArrayView authority)
{
    const qsizetype bracket = authority.lastIndexOf(']');
    const qsizetype colon = authority.lastIndexOf(':');
    return (colon > bracket ? authority.first(colon) : authority).toByteArray().toLower();
}

} // namespace

Result<RequestClaims> tokenFromHeaders(const HttpRequest& request)
{
    RequestClaims claims;
    const auto authorization = only(request, "authorization");
    if (!authorization)
        return fail(authorization.error());
    claims.bearer = bearerOf(*authorization);
    claims.host = hostOf(request.authority);
    return claims;
}

Result<void> addClaimsFromHeaders(const HttpRequest& request, RequestClaims& claims)
{
    if (const auto read = readId(request, "x-tenant-id", claims.tenantHeader); !read)
        return fail(read.error());
    if (const auto read = readId(request, "x-user-id", claims.userHeader); !read)
        return fail(read.error());
    return readId(request, "x-session-id", claims.sessionHeader);
}

} // namespace Tenantry
