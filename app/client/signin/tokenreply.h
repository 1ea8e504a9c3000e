// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/signin/provideranswer.h"
#include "client/signin/signintokens.h"
#include "security/openidmetadata.h"

namespace Tenantry {

/// Reads what a token endpoint answered (RFC 6749 section 5, OpenID Connect Core 1.0 section 3.1.3). Pure.
namespace TokenReply {

/// What the answer is held against.
struct Expected {
    OpenIdMetadata provider;
    QByteArray clientId;
    QByteArray keys; ///< the provider's key set, as fetched
    QByteArray nonce; ///< of the question; empty for a refresh
    QByteArray subject; ///< of a refresh: who it was before; empty at first
    QByteArray formerRefresh; ///< kept where the answer has none; with rotation it has one
    Timestamp now;
};

/// Unauthorized where the provider says no (`invalid_grant`, …), and for an ID token that is not this provider's, this
/// client's, in its time, signed by one of its keys, and, at first, an answer to this question. ParseError for what is
/// no such answer. A refresh may come without an ID token.
Result<SignInTokens> read(const ProviderAnswer& answer, const Expected& expected);

} // namespace TokenReply

} // namespace Tenantry
