// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/csvsource.h"

#include "client/importing/csvfields.h"
#include "client/importing/refusals.h"

#include <QSet>

namespace Tenantry {

CsvSource::CsvSource(std::unique_ptr<GzReader> bytes, char delimiter)
    : m_lines(std::move(bytes))
    , m_delimiter(delimiter)
{
}

Result<std::unique_ptr<CsvSource>> CsvSource::open(std::unique_ptr<GzReader> bytes, char delimiter)
{
    std::unique_ptr<CsvSource> source(new CsvSource(std::move(bytes), delimiter));
    Row row;
    if (!source->nextRow(row))
        return fail(
            ErrorCode::ParseError, QStringLiteral("the file is empty: a first row with column names is needed"));
    if (!row.fields)
        return fail(row.fields.error());
    if (const qsizetype bad = Refusals::firstInvalidUtf8(row.text); bad >= 0)
        return Refusals::notUtf8(bad);
    QSet<QByteArray> seen;
    for (const QByteArray& name : *row.fields) {
        if (seen.contains(name))
            return fail(ErrorCode::ParseError,
                QLatin1String("the first row names the column \"") + QString::fromUtf8(name.left(60))
                    + QLatin1String("\" twice"));
        seen.insert(name);
    }
    source->m_header = *row.fields;
    return source;
}

bool CsvSource::nextLine(TextLine& line)
{
    if (!m_pushedBack.empty()) {
        line = std::move(m_pushedBack.front());
        m_pushedBack.pop_front();
        return true;
    }
    return m_lines.next(line);
}

/// A row is a line, or several where a quoted field holds line ends.
bool CsvSource::nextRow(Row& row)
{
    TextLine line;
    do {
        if (!nextLine(line))
            return false;
    } while (line.text.isEmpty() && !line.cut);
    row = {line.number, line.text, QByteArrayList(), line.cut};
    if (line.cut) {
        row.fields = fail(*m_lines.bytes().problem());
        return true;
    }
    CsvFields fields(m_delimiter);
    fields.add(line.text);
    std::deque<TextLine> taken;
    qint64 size = line.length;
    bool crlf = line.crlf;
    while (fields.isOpen() && !line.tooLong && nextLine(line)) {
        taken.push_back(line);
        size += line.length;
        if (line.tooLong || line.cut || size > LineReader::kLimit)
            break;
        fields.add(crlf ? "\r\n" : "\n");
        fields.add(line.text);
        crlf = line.crlf;
    }
    m_last = taken.empty() ? row.line : taken.back().number;
    if (taken.empty() && line.tooLong) {
        row.fields = Refusals::tooLong(line.length);
    } else if (fields.isOpen()) {
        m_pushedBack.insert(m_pushedBack.begin(), taken.begin(), taken.end());
        row.fields = fail(ErrorCode::ParseError, QStringLiteral("a quote is opened and never closed"));
    } else {
        row.text = fields.text();
        row.fields = fields.take();
    }
    return true;
}

Result<Json> CsvSource::toObject(const Row& row) const
{
    if (!row.fields)
        return fail(row.fields.error());
    if (row.fields->size() != m_header.size())
        return fail(ErrorCode::ParseError,
            QStringLiteral("the row has %1 fields, the first row names %2")
                .arg(row.fields->size())
                .arg(m_header.size()));
    if (const qsizetype bad = Refusals::firstInvalidUtf8(row.text); bad >= 0)
        return Refusals::notUtf8(bad);
    Json object = Json::object();
    for (qsizetype i = 0; i < m_header.size(); ++i)
        object[m_header[i].toStdString()] = (*row.fields)[i].toStdString();
    return object;
}

bool CsvSource::next(SourceRecord& record)
{
    Row row;
    if (nextRow(row)) {
        m_toldDamage = m_toldDamage || row.damage;
        record = {row.line, toObject(row), row.text, row.damage};
        return true;
    }
    const auto& problem = m_lines.bytes().problem();
    if (!problem || std::exchange(m_toldDamage, true))
        return false;
    record = {m_last + 1, fail(*problem), {}, true};
    return true;
}

} // namespace Tenantry
