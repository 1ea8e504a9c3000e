// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/linereader.h"
#include "client/importing/recordsource.h"

#include <deque>

namespace Tenantry {

/// CSV as RFC 4180 has it, with a header row; a record is an object of texts by column name. A quote that is never
/// closed costs its own line only.
class CsvSource final : public RecordSource {
public:
    /// Reads the header; ParseError where it is none (empty, not UTF-8, a name given twice).
    static Result<std::unique_ptr<CsvSource>> open(std::unique_ptr<GzReader> bytes, char delimiter);

    bool next(SourceRecord& record) override;
    qint64 position() const override { return m_lines.bytes().position(); }

private:
    struct Row {
        qint64 line = 0;
        QByteArray text;
        Result<QByteArrayList> fields;
        bool damage = false;
    };

    CsvSource(std::unique_ptr<GzReader> bytes, char delimiter);
    bool nextLine(TextLine& line);
    bool nextRow(Row& row);
    Result<Json> toObject(const Row& row) const;

    LineReader m_lines;
    char m_delimiter;
    QByteArrayList m_header;
    std::deque<TextLine> m_pushedBack;
    qint64 m_last = 0;
    bool m_toldDamage = false;
};

} // namespace Tenantry
