// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"
#include "security/openidmetadata.h"

#include <QUrlQuery>

namespace Tenantry {

/// One question to a provider: what it is told, and what its reply is held against. Random values of 256 bits; used
/// once. Pure.
struct SignInAsk {
    QByteArray state;
    QByteArray nonce;
    QByteArray verifier; ///< RFC 7636: stays here until the code comes back
    QUrl redirect; ///< on this machine

    static SignInAsk make(const QUrl& redirect);

    /// Where the browser goes (OpenID Connect Core 1.0 section 3.1.2.1, with PKCE S256).
    QUrl address(const OpenIdMetadata& provider, const ConnectionProfile& profile) const;
    /// What is exchanged for tokens.
    QUrlQuery exchange(const ConnectionProfile& profile, const QByteArray& code) const;
    /// The reply's code. Forbidden where the state is not this one's, so that it answers nothing that was asked here;
    /// InvalidArgument where another provider replied (RFC 9207); Unauthorized with the provider's words where it says
    /// no; ParseError where there is no code.
    Result<QByteArray> codeOf(const QUrlQuery& reply, const OpenIdMetadata& provider) const;
};

} // namespace Tenantry
