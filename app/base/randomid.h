// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry {

/// 128 bits of the system's randomness as 26 characters of base32 (RFC 4648 alphabet in lower case, no padding), behind
/// `prefix`: `randomId("req_")` is `req_…`. Never fails; any thread may call.
QByteArray randomId(const char* prefix = "");
/// The same 26 characters from 16 given bytes or more (the first 128 bits are used).
QByteArray idFromBytes(const char* prefix, const QByteArray& bytes);
/// `count` bytes of the system's randomness.
QByteArray randomBytes(qsizetype count);

} // namespace Tenantry
