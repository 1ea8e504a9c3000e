// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Tenantry {

/// Where a record came from, for the side file.
struct RecordPlace {
    QString file;
    qint64 line = 0;
    QByteArray text; ///< as it stood there
    qint64 record = 0; ///< the how-manieth of the import, from 1
    bool damage = false; ///< the file's own fault

    bool operator==(const RecordPlace&) const = default;
};

} // namespace Tenantry
