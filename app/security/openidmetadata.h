// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QUrl>

#include <string_view>

namespace Tenantry {

/// What a provider says of itself, as far as signing in needs it (OpenID Connect Discovery 1.0 section 3, RFC 8414). A
/// value that holds only what was checked.
struct OpenIdMetadata {
    QByteArray issuer;
    QUrl authorization;
    QUrl token;
    QUrl keys;
    QUrl revocation; ///< may be empty (RFC 7009)
    QUrl endSession; ///< may be empty (RP-Initiated Logout 1.0)
    bool namesItselfInReplies = false; ///< RFC 9207: a reply without `iss` is somebody else's

    bool operator==(const OpenIdMetadata&) const = default;

    /// ParseError for what is no such document. InvalidArgument where its `issuer` is not this one byte for byte, or an
    /// address in it is neither https nor, of an issuer on this machine, this machine's. Unsupported where it offers no
    /// codes or no S256.
    static Result<OpenIdMetadata> parse(std::string_view document, const QByteArray& issuer);
};

} // namespace Tenantry
