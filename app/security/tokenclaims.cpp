// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/tokenclaims.h"

#include "security/tokenrefusal.h"

#include <cmath>

namespace Tenantry {

namespace {

constexpr int64_t kLastSecond = 253402300799; // 9999-12-31T23:59:59Z

/// An id from `name` or its other name; both may be given, if they say the same.
Result<std::optional<QByteArray>> idOf(const Json& payload, const char* name, const char* otherName)
{
    std::optional<QByteArray> found;
    for (const char* one : {name, otherName}) {
        const auto at = payload.find(one);
        if (at == payload.end())
            continue;
        if (!at->is_string())
            return tokenRefused("an id in the token is no text");
        const auto id = checkedIdBytes(QByteArray::fromStdString(at->get_ref<const std::string&>()), "id");
        if (!id)
            return tokenRefused("an id in the token is not valid");
        if (found && *found != *id)
            return tokenRefused("the token names two users or two tenants as one");
        found = *id;
    }
    return found;
}

/// NumericDate of RFC 7519 section 2: seconds, with a fraction or without.
Result<std::optional<Timestamp>> timeOf(const Json& payload, const char* name)
{
    const auto at = payload.find(name);
    if (at == payload.end())
        return std::optional<Timestamp>();
    if (!at->is_number())
        return tokenRefused("a time in the token is no number");
    const double seconds = at->get<double>();
    if (!(seconds >= 0 && seconds <= static_cast<double>(kLastSecond)))
        return tokenRefused("a time in the token is out of range");
    if (at->is_number_integer())
        return std::optional(Timestamp{at->get<int64_t>() * Timestamp::kSecond});
    return std::optional(Timestamp{static_cast<int64_t>(std::floor(seconds * Timestamp::kSecond))});
}

Result<QList<QByteArray>> textsOf(const Json& list)
{
    if (!list.is_array())
        return tokenRefused("a list in the token is none");
    QList<QByteArray> texts;
    for (const Json& one : list) {
        if (!one.is_string())
            return tokenRefused("a list in the token holds what is no text");
        texts.append(QByteArray::fromStdString(one.get_ref<const std::string&>()));
    }
    return texts;
}

Result<void> readTenants(const Json& payload, TokenClaims& claims)
{
    const auto one = idOf(payload, "tenantId", "organizationId");
    if (!one)
        return fail(one.error());
    QList<TenantId> all;
    if (*one) {
        claims.tenantId = TenantId(**one);
        all.append(*claims.tenantId);
    }
    const auto list = payload.find("tenants");
    if (list != payload.end()) {
        const auto names = textsOf(*list);
        if (!names)
            return fail(names.error());
        for (const QByteArray& name : *names) {
            const auto id = checkedTenantId(name);
            if (!id)
                return tokenRefused("an id in the token is not valid");
            if (!all.contains(*id))
                all.append(*id);
        }
    }
    if (*one || list != payload.end())
        claims.tenants = all;
    return {};
}

Result<void> readTimes(const Json& payload, TokenClaims& claims)
{
    const auto expires = timeOf(payload, "exp");
    const auto notBefore = timeOf(payload, "nbf");
    const auto issued = timeOf(payload, "iat");
    for (const auto* time : {&expires, &notBefore, &issued}) {
        if (!*time)
            return fail(time->error());
    }
    if (!*expires)
        return tokenRefused("the token says not when it expires");
    claims.expiresAt = **expires;
    claims.notBefore = *notBefore;
    claims.issuedAt = *issued;
    return {};
}

Result<void> readAudience(const Json& payload, TokenClaims& claims)
{
    const auto at = payload.find("aud");
    if (at == payload.end())
        return tokenRefused("the token says not whom it is for");
    const auto audiences = textsOf(at->is_string() ? Json::array({*at}) : *at);
    if (!audiences)
        return fail(audiences.error());
    claims.audiences = *audiences;
    return {};
}

Result<void> readRights(const Json& payload, TokenClaims& claims)
{
    if (const auto role = payload.find("role"); role != payload.end()) {
        claims.role = roleFromName(bytesMember(payload, "role"));
        if (!claims.role)
            return tokenRefused("the token's role is not known");
    }
    if (const auto permissions = payload.find("permissions"); permissions != payload.end()) {
        const auto names = textsOf(*permissions);
        if (!names)
            return fail(names.error());
        claims.permissions = *names;
    }
    claims.fromCommandLine = bytesMember(payload, "via") == "cli";
    return {};
}

Json textList(const QList<QByteArray>& texts)
{
    Json list = Json::array();
    for (const QByteArray& text : texts)
        list.push_back(text.toStdString());
    return list;
}

} // namespace

Result<TokenClaims> TokenClaims::read(const Json& payload)
{
    TokenClaims claims;
    const auto user = idOf(payload, "userId", "sub");
    if (!user)
        return fail(user.error());
    if (!*user)
        return tokenRefused("the token names no user");
    claims.userId = UserId(**user);
    claims.issuer = bytesMember(payload, "iss");
    if (claims.issuer.isEmpty())
        return tokenRefused("the token names no issuer");
    for (const auto& readPart : {readTenants, readTimes, readAudience, readRights}) {
        if (const auto done = readPart(payload, claims); !done)
            return fail(done.error());
    }
    const auto tokenId = payload.find("jti");
    if (tokenId != payload.end() && !tokenId->is_string())
        return tokenRefused("the token's jti is no text");
    claims.tokenId = bytesMember(payload, "jti");
    return claims;
}

Json TokenClaims::toJson() const
{
    Json payload{{"userId", userId.toStdString()}, {"sub", userId.toStdString()}, {"iss", issuer.toStdString()},
        {"aud", audiences.size() == 1 ? Json(audiences.first().toStdString()) : textList(audiences)},
        {"exp", expiresAt.ms / Timestamp::kSecond}};
    if (tenantId)
        payload["tenantId"] = tenantId->toStdString();
    if (tenants) {
        payload["tenants"] = Json::array();
        for (const TenantId& tenant : *tenants)
            payload["tenants"].push_back(tenant.toStdString());
    }
    if (role)
        payload["role"] = roleName(*role).toStdString();
    if (permissions)
        payload["permissions"] = textList(*permissions);
    if (notBefore)
        payload["nbf"] = notBefore->ms / Timestamp::kSecond;
    if (issuedAt)
        payload["iat"] = issuedAt->ms / Timestamp::kSecond;
    if (!tokenId.isEmpty())
        payload["jti"] = tokenId.toStdString();
    if (fromCommandLine)
        payload["via"] = "cli";
    return payload;
}

} // namespace Tenantry
