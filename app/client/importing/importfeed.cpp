// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/importfeed.h"

#include "base/digest.h"
#include "client/importing/cloudtrailsource.h"
#include "client/importing/csvsource.h"
#include "client/importing/fieldmap.h"
#include "client/importing/jsonlsource.h"
#include "client/importing/rejectlog.h"

#include <QFileInfo>

namespace Tenantry {

ImportFeed::ImportFeed(
    ImportFormat format, std::shared_ptr<const RecordMapping> mapping, QStringList files, RejectLog& rejects)
    : m_format(format)
    , m_mapping(std::move(mapping))
    , m_files(std::move(files))
    , m_rejects(rejects)
{
    for (const QString& file : std::as_const(m_files))
        m_total += QFileInfo(file).size();
}

Result<std::unique_ptr<ImportFeed>> ImportFeed::open(const ImportOptions& options, RejectLog& rejects)
{
    auto files = options.files();
    if (!files)
        return fail(files.error());
    auto mapping = options.mapping();
    if (!mapping)
        return fail(mapping.error());
    return std::unique_ptr<ImportFeed>(new ImportFeed(options.format, *std::move(mapping), *std::move(files), rejects));
}

Result<std::unique_ptr<RecordSource>> ImportFeed::openFile(const QString& path) const
{
    auto bytes = GzReader::open(path);
    if (!bytes)
        return fail(bytes.error());
    if (m_format == ImportFormat::CloudTrail)
        return std::make_unique<CloudTrailSource>(*std::move(bytes));
    if (m_format == ImportFormat::Jsonl)
        return std::make_unique<JsonlSource>(*std::move(bytes));
    const auto* fields = dynamic_cast<const FieldMap*>(m_mapping.get());
    auto csv = CsvSource::open(*std::move(bytes), fields ? fields->rules().delimiter : ',');
    if (!csv)
        return fail(csv.error());
    return std::unique_ptr<RecordSource>(*std::move(csv));
}

qint64 ImportFeed::position() const { return m_done + (m_source ? m_source->position() : 0); }

QByteArray ImportFeed::key() const { return ImportOptions::key(m_format, m_files, *m_mapping); }

void ImportFeed::restart()
{
    m_nextFile = 0;
    m_file.clear();
    m_source.reset();
    m_ids = {};
    m_done = 0;
    m_records = 0;
    m_digest.clear();
}

/// The next record of any file, numbered and digested; a file that cannot be opened is one of its own.
bool ImportFeed::read(SourceRecord& record)
{
    for (;;) {
        if (m_source && m_source->next(record))
            break;
        m_source.reset();
        if (m_nextFile == m_files.size())
            return false;
        if (!m_file.isEmpty())
            m_done += QFileInfo(m_file).size();
        m_file = m_files[m_nextFile++];
        m_ids = {};
        auto source = openFile(m_file);
        if (!source) {
            record = {1, fail(source.error()), {}, true};
            break;
        }
        m_source = *std::move(source);
    }
    ++m_records;
    const QByteArray place = m_digest + '#' + QByteArray::number(m_nextFile) + ':' + QByteArray::number(record.line);
    m_digest = sha256(viewOf(place + '\n' + record.text)).toHex();
    return true;
}

Result<MappedRecord> ImportFeed::mapped(const SourceRecord& record)
{
    if (!record.value)
        return fail(record.value.error());
    auto out = m_mapping->map(*record.value);
    if (out && !out->event.id)
        out->event.id = m_ids.idOf(out->tenant.id, *record.value);
    return out;
}

bool ImportFeed::skip()
{
    SourceRecord record;
    if (!read(record))
        return false;
    (void)mapped(record); // for its repetition number
    return true;
}

bool ImportFeed::next(Item& item)
{
    SourceRecord record;
    while (read(record)) {
        auto good = mapped(record);
        item.place = {m_file, record.line, std::move(record.text), m_records, record.damage};
        if (good) {
            item.record = *std::move(good);
            return true;
        }
        m_rejects.add(item.place, good.error());
    }
    return false;
}

} // namespace Tenantry
