// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tenantry {

/// What an import came to.
struct ImportOutcome {
    qint64 tenants = 0;
    qint64 actors = 0;
    qint64 events = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    double seconds = 0;
    QString rejectsFile; ///< with line number and reason; empty where nothing was rejected

    bool operator==(const ImportOutcome&) const = default;
};

} // namespace Tenantry
