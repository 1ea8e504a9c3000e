// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/tokenalgorithm.h"

#include "base/json.h"

namespace Tenantry {

QByteArray algorithmName(TokenAlgorithm algorithm)
{
    switch (algorithm) {
    case TokenAlgorithm::HS256:
        return "HS256";
    case TokenAlgorithm::RS256:
        return "RS256";
    case TokenAlgorithm::ES256:
        return "ES256";
    case TokenAlgorithm::EdDSA:
        return "EdDSA";
    }
    return {};
}

std::optional<TokenAlgorithm> algorithmFromName(std::string_view name)
{
    for (const TokenAlgorithm algorithm :
        {TokenAlgorithm::HS256, TokenAlgorithm::RS256, TokenAlgorithm::ES256, TokenAlgorithm::EdDSA}) {
        if (name == viewOf(algorithmName(algorithm)))
            return algorithm;
    }
    return std::nullopt;
}

} // namespace Tenantry
