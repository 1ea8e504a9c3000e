// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace Tenantry {

/// Where the bearer token comes from, asked before every request, so that a new token is used without a restart. An
/// empty token sends none. Called on the binding's thread; it must not wait long. The token is never logged and stands
/// in no error.
using BearerSource = std::function<Result<QByteArray>()>;

/// The one token of a file, read again when the file changes; copies may be asked on different threads. IoError where
/// it cannot be read; Forbidden where others on this machine may read it; ParseError where it holds no token.
BearerSource bearerFromFile(const QString& path);
/// The token of an environment variable. Unauthorized where it is not set.
BearerSource bearerFromEnvironment(const char* variable);
/// Whether these bytes can be a bearer token (RFC 6750, section 2.1: b64token).
bool isBearerToken(const QByteArray& token);

} // namespace Tenantry
