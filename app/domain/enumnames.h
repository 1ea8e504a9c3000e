// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace Tenantry {

/// The enumerator at the place of the name: `names` holds the wire's names in the order of the enumeration.
template <class Enum, class Names> std::optional<Enum> enumFromName(const Names& names, QByteArrayView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QByteArrayView(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace Tenantry
