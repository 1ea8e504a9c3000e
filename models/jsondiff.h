// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QList>
#include <QString>

namespace Tenantry {

/// What an action changed, member by member, side by side. Members stand in the order of their names, objects are taken
/// apart, all else is one value. Either side may be null: nothing was there.
struct JsonDiff {
    enum class Mark { Same, Added, Removed, Changed };
    struct Line {
        Mark mark = Mark::Same;
        int depth = 0;
        QString name;
        QString before; ///< compact JSON; empty where there was nothing, and for an object that is taken apart
        QString after;

        bool operator==(const Line&) const = default;
    };

    static constexpr int kMostLines = 2000; ///< more are not shown: `cut`

    QList<Line> lines;
    int changed = 0; ///< lines that are not Same
    bool cut = false;

    static JsonDiff of(const Json& before, const Json& after);
};

} // namespace Tenantry
