// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QUrl>

#include <string_view>

namespace Tenantry {

/// Where an OpenID provider has its keys (OpenID Connect Discovery 1.0 section 4). Pure.
class OpenIdDiscovery {
public:
    /// The address of the issuer's document. InvalidArgument for a name that is no address keys may be fetched from.
    static Result<QUrl> documentUrl(const QByteArray& issuer);
    /// The document's `jwks_uri`. ParseError for what is no such document, InvalidArgument where its `issuer` is not
    /// this one byte for byte (section 4.3), or where it sends us to a place keys are not fetched from; to this machine
    /// itself only if the issuer is there too.
    static Result<QUrl> keysUrl(std::string_view document, const QByteArray& issuer);
};

} // namespace Tenantry
