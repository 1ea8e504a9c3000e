// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/importfeed.h"

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

bool ImportFeed::openNext()
{
    while (m_nextFile < m_files.size()) {
        if (!m_file.isEmpty())
            m_done += QFileInfo(m_file).size();
        m_file = m_files[m_nextFile++];
        m_ids = {};
        auto source = openFile(m_file);
        if (source) {
            m_source = *std::move(source);
            return true;
        }
        ++m_records;
        m_rejects.addDamage({m_file, 1, {}}, source.error());
    }
    return false;
}

qint64 ImportFeed::position() const { return m_done + (m_source ? m_source->position() : 0); }

bool ImportFeed::next(Item& item)
{
    SourceRecord read;
    while (m_source || openNext()) {
        if (!m_source->next(read)) {
            m_source.reset();
            continue;
        }
        ++m_records;
        item.place = {m_file, read.line, std::move(read.text)};
        if (read.damage) {
            m_rejects.addDamage(item.place, read.value.error());
            continue;
        }
        auto mapped = read.value ? m_mapping->map(*read.value) : Result<MappedRecord>(fail(read.value.error()));
        if (!mapped) {
            m_rejects.add(item.place, mapped.error());
            continue;
        }
        item.record = *std::move(mapped);
        if (!item.record.event.id)
            item.record.event.id = m_ids.idOf(item.record.tenant.id, *read.value);
        return true;
    }
    return false;
}

} // namespace Tenantry
