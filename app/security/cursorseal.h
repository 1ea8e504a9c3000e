// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"

namespace Tenantry {

/// What a cursor is good for: one tenant's one list under one filter.
struct CursorPurpose {
    TenantId tenant; ///< `platform` for lists over all tenants
    QByteArray list; ///< the list's name, e.g. `events`
    QByteArray filterDigest; ///< of the filter's canonical form
};

/// Makes places in lists opaque: XChaCha20-Poly1305 with a random nonce, so that two cursors of one place differ and
/// nobody reads or makes one. A cursor that is malformed, of another tenant, list, filter or workspace is refused with
/// one and the same error. Immutable; any thread may use it.
class CursorSeal {
public:
    /// `key` has 32 bytes.
    explicit CursorSeal(QByteArray key);

    Cursor seal(const CursorPurpose& purpose, const QByteArray& place) const;
    Result<QByteArray> open(const CursorPurpose& purpose, const Cursor& cursor) const;

private:
    QByteArray m_key;
};

} // namespace Tenantry
