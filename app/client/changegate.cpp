// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/changegate.h"

namespace Tenantry {

Result<void> ChangeGate::checkChange() const
{
    if (m_readOnly)
        return fail(ErrorCode::ReadOnly, QStringLiteral("this connection is read-only; nothing was sent"));
    return {};
}

} // namespace Tenantry
