// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomid.h"

namespace Tenantry {

/// Ids for requests, `req_…`: as randomId(), but the system is asked once for many. For one thread.
class RequestIds {
public:
    QByteArray next()
    {
        constexpr qsizetype kIdBytes = 16;
        if (m_at + kIdBytes > m_bytes.size()) {
            m_bytes = randomBytes(kIdBytes * 64);
            m_at = 0;
        }
        m_at += kIdBytes;
        return idFromBytes("req_", QByteArray::fromRawData(m_bytes.constData() + m_at - kIdBytes, kIdBytes));
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace Tenantry
