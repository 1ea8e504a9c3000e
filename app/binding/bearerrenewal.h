// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>

#include <functional>

namespace Tenantry {

/// Asked when the service refused this token (401), or when there is none to send (an empty one): the call waits for
/// the answer, with its time stopped, and is then sent once more with what `BearerSource` gives. A request that was
/// refused so was not carried out, so that changes too may be repeated. An error ends the call with it. Called on the
/// binding's thread; the future may finish on any.
using BearerRenewal = std::function<QFuture<Result<void>>(const QByteArray& refused)>;

} // namespace Tenantry
