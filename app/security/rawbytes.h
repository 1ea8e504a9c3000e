// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry {

/// How libsodium and cjose want bytes.
inline const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

inline unsigned char* raw(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

inline size_t lengthOf(const QByteArray& bytes) { return static_cast<size_t>(bytes.size()); }

} // namespace Tenantry
