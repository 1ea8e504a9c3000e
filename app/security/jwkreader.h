// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "security/verificationkey.h"

namespace Tenantry {

/// Whether shared secrets (`oct`, HS256) count: only where somebody configured so, and never from a network.
enum class SharedSecrets { Refused, Allowed };

/// One key of a key set (RFC 7517, 7518 section 6, 8037 section 2): RSA of 2,048 to 8,192 bits for RS256, P-256 for
/// ES256, Ed25519 for EdDSA, and where allowed a secret of 256 bits or more for HS256. `use`, `key_ops` and `alg` must
/// leave room for that. Unsupported for a key that is for something else, InvalidArgument for one that is wrong: a set
/// goes on without either. Forbidden for a private key: a set that holds one cannot be trusted at all.
Result<VerificationKeyPtr> readJwk(const Json& jwk, SharedSecrets secrets);

} // namespace Tenantry
