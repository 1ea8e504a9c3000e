// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <optional>

namespace Tenantry {

/// How far an unfinished import came: its first `records` records are settled, stored or rejected. It may lag behind
/// what is stored, never run ahead of it.
struct ImportPosition {
    qint64 records = 0; ///< over all files of the import, in their order
    qint64 rejected = 0; ///< of them
    QByteArray digest; ///< of them, hex: files that changed since are read from their beginning

    bool operator==(const ImportPosition&) const = default;
};

Json toJson(const ImportPosition& position);
/// None where it is no position, or one of another version.
std::optional<ImportPosition> importPositionFromJson(const Json& json);

} // namespace Tenantry
