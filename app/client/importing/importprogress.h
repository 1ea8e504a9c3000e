// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace Tenantry {

/// How far an import is.
struct ImportProgress {
    qint64 bytes = 0; ///< read of the files
    qint64 total = 0;
    qint64 records = 0; ///< seen
    qint64 accepted = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;

    bool operator==(const ImportProgress&) const = default;
};

} // namespace Tenantry

Q_DECLARE_METATYPE(Tenantry::ImportProgress)
