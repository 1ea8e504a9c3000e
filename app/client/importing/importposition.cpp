// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/importposition.h"

namespace Tenantry {

Json toJson(const ImportPosition& position)
{
    return {{"records", position.records}, {"rejected", position.rejected}, {"digest", position.digest.toStdString()}};
}

std::optional<ImportPosition> importPositionFromJson(const Json& json)
{
    if (!json.is_object())
        return std::nullopt;
    const auto number = [&](const char* name) -> qint64 {
        const auto at = json.find(name);
        return at != json.end() && at->is_number_integer() ? at->get<qint64>() : -1;
    };
    const ImportPosition position{number("records"), number("rejected"), bytesMember(json, "digest")};
    const bool good = position.records > 0 && position.rejected >= 0 && position.rejected <= position.records;
    return good && !position.digest.isEmpty() ? std::optional(position) : std::nullopt;
}

} // namespace Tenantry
