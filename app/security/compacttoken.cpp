// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/compacttoken.h"

#include "security/base64url.h"
#include "security/tokenrefusal.h"

#include <array>

namespace Tenantry {

namespace {

Result<Json> objectOf(std::string_view part, const char* why)
{
    const auto bytes = fromBase64Url(part);
    if (!bytes)
        return tokenRefused("a part of the token is not base64url");
    // The reader's own words may quote the token.
    auto object = parseJson(*bytes);
    if (!object || !object->is_object())
        return tokenRefused(why);
    return object;
}

/// RFC 8725 section 3.11: a token made for another purpose says so here.
bool isTypeOfAToken(const Json& type)
{
    if (!type.is_string())
        return false;
    QByteArray name = QByteArray::fromStdString(type.get_ref<const std::string&>()).toLower();
    if (name.startsWith("application/"))
        name.remove(0, 12);
    return name == "jwt" || name == "at+jwt";
}

Result<void> readHeader(const Json& header, CompactToken& token)
{
    static constexpr std::array kRefused{"crit", "b64", "zip", "cty", "enc", "jku", "jwk", "x5u", "x5c"};
    for (const char* name : kRefused) {
        if (header.contains(name))
            return tokenRefused("the token's header has a member that is not accepted");
    }
    const auto algorithm = header.find("alg");
    if (algorithm == header.end() || !algorithm->is_string())
        return tokenRefused("the token's header names no algorithm");
    const auto known = algorithmFromName(algorithm->get_ref<const std::string&>());
    if (!known)
        return tokenRefused("the token's algorithm is not accepted");
    token.algorithm = *known;
    if (const auto type = header.find("typ"); type != header.end() && !isTypeOfAToken(*type))
        return tokenRefused("the token is of another type");
    if (const auto id = header.find("kid"); id != header.end()) {
        if (!id->is_string())
            return tokenRefused("the token's kid is no text");
        token.keyId = QByteArray::fromStdString(id->get_ref<const std::string&>());
    }
    return {};
}

} // namespace

Result<CompactToken> CompactToken::parse(std::string_view text)
{
    if (text.size() > static_cast<size_t>(kLongest))
        return tokenRefused("the token is longer than 8 KiB");
    const size_t first = text.find('.');
    const size_t last = text.rfind('.');
    if (first == std::string_view::npos || first == last || text.find('.', first + 1) != last)
        return tokenRefused("the token has not three parts");
    CompactToken token;
    token.text = text;
    token.signingInput = text.substr(0, last);
    auto signature = fromBase64Url(text.substr(last + 1));
    if (!signature)
        return tokenRefused("a part of the token is not base64url");
    token.signature = std::move(*signature);
    const auto header = objectOf(text.substr(0, first), "the token's header is no JSON object");
    if (!header)
        return fail(header.error());
    if (const auto read = readHeader(*header, token); !read)
        return fail(read.error());
    auto payload = objectOf(text.substr(first + 1, last - first - 1), "the token's payload is no JSON object");
    if (!payload)
        return fail(payload.error());
    token.payload = std::move(*payload);
    return token;
}

} // namespace Tenantry
