// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <optional>

namespace Tenantry {

/// One row of a list of members: as it stands in the file, or why it cannot be taken.
struct MemberLine {
    int line = 0; ///< from 1, where the row begins
    QString userId;
    QString email;
    QString name;
    QString role; ///< as written; the service says whether there is such a role
    std::optional<Error> problem{};

    bool operator==(const MemberLine&) const = default;
};

} // namespace Tenantry
