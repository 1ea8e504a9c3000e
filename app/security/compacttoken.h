// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "security/tokenalgorithm.h"

#include <optional>

namespace Tenantry {

/// A signed token in the compact form of RFC 7515 section 7.1, taken apart. Nothing in here is believed yet.
struct CompactToken {
    static constexpr qsizetype kLongest = 8192; ///< bytes of the whole text

    std::string_view text; ///< the caller's, all of it
    std::string_view signingInput; ///< what the signature is over: the text without its last part
    QByteArray signature;
    TokenAlgorithm algorithm = TokenAlgorithm::EdDSA; ///< what the header says; the key decides
    std::optional<QByteArray> keyId;
    Json payload; ///< an object

    /// O(length). Unauthorized, in words that hold nothing of the token. Refuses what is not strict base64url, a key
    /// given twice, `none`, a header that brings or names its own key (`jwk`, `x5c`, `jku`, `x5u`), one that asks for
    /// what is not understood (`crit`, `b64`, `zip`, `cty`) and one that says it is no access or identity token.
    static Result<CompactToken> parse(std::string_view text);
};

} // namespace Tenantry
