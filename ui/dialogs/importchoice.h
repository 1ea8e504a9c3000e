// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Tenantry {

/// What is to be imported, and how it is read.
struct ImportChoice {
    QStringList files;
    QString format; ///< `cloudtrail`, `jsonl`, `csv`
    QString map; ///< a TOML file; needed for jsonl and csv

    bool operator==(const ImportChoice&) const = default;
};

} // namespace Tenantry
