// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/importformat.h"
#include "client/importing/recordmapping.h"

#include <QStringList>

#include <memory>

namespace Tenantry {

/// What to import, and how.
struct ImportOptions {
    ImportFormat format = ImportFormat::Jsonl;
    QStringList paths; ///< files, and folders of them
    QString map; ///< for jsonl and csv: a field map's file, or the name of one that is built in
    QString rejectsFolder; ///< for the side files; made when the first line is rejected
    qint64 positionEveryMs = 1000; ///< how often to save where it got to

    /// Problems that are known before anything is written: no such file, no map, a map that is wrong.
    Result<std::shared_ptr<const RecordMapping>> mapping() const;
    /// Every file, folders walked in the order of names and by the format's endings.
    Result<QStringList> files() const;
    /// Names this import, hex: of these files, in this order, read in this way.
    static QByteArray key(ImportFormat format, const QStringList& files, const RecordMapping& mapping);
};

} // namespace Tenantry
