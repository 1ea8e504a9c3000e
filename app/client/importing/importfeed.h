// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/importoptions.h"
#include "client/importing/recordids.h"
#include "client/importing/recordplace.h"
#include "client/importing/recordsource.h"

namespace Tenantry {

class RejectLog;

/// All files of an import as one stream of good records; what is not good goes to the reject log. Used by one thread.
class ImportFeed {
public:
    struct Item {
        MappedRecord record;
        RecordPlace place;
    };

    /// Fails where nothing could come of it: no file, no map.
    static Result<std::unique_ptr<ImportFeed>> open(const ImportOptions& options, RejectLog& rejects);

    bool next(Item& item); ///< false at the end of the last file
    /// Past one record that was settled before, good or bad: read, so that the ids of those that follow stay what they
    /// are, and not told. False at the end.
    bool skip();
    void restart(); ///< from the first record again

    QByteArray key() const;
    QStringList files() const { return m_files; }
    qint64 position() const;
    qint64 total() const { return m_total; }
    qint64 records() const { return m_records; }
    const QByteArray& digest() const { return m_digest; } ///< of all records so far, hex

private:
    ImportFeed(
        ImportFormat format, std::shared_ptr<const RecordMapping> mapping, QStringList files, RejectLog& rejects);
    bool read(SourceRecord& record);
    Result<MappedRecord> mapped(const SourceRecord& record);
    Result<std::unique_ptr<RecordSource>> openFile(const QString& path) const;

    ImportFormat m_format;
    std::shared_ptr<const RecordMapping> m_mapping;
    QStringList m_files;
    RejectLog& m_rejects;
    qsizetype m_nextFile = 0;
    QString m_file;
    std::unique_ptr<RecordSource> m_source;
    RecordIds m_ids;
    qint64 m_total = 0;
    qint64 m_done = 0; ///< bytes of the files before this one
    qint64 m_records = 0;
    QByteArray m_digest;
};

} // namespace Tenantry
