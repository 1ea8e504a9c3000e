// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QStringList>

namespace Tenantry {

/// What an import added, and what it could not.
struct ImportReport {
    qint64 tenants = 0; ///< new
    qint64 actors = 0; ///< new members
    qint64 events = 0; ///< stored now
    qint64 duplicates = 0; ///< were there already
    qint64 rejected = 0; ///< not taken; each has its line in a side file
    qint64 resumedAfter = 0; ///< records an interrupted import had settled before: passed over, counted as duplicates
    double seconds = 0;
    QList<Error> rejections; ///< the first few; path `file:line`
    QList<Error> damage; ///< files that are cut off, damaged, or not what they should be
    QStringList sideFiles;

    bool operator==(const ImportReport&) const = default;
};

} // namespace Tenantry
