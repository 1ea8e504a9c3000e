// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/importing/gzreader.h"
#include "client/importing/textline.h"

namespace Tenantry {

/// A file line by line, with bounded memory: a line over the limit is read past, and only its beginning is kept.
class LineReader {
public:
    static constexpr qint64 kLimit = 16 * 1024 * 1024;
    static constexpr qint64 kExcerpt = 4096;

    explicit LineReader(std::unique_ptr<GzReader> bytes, qint64 limit = kLimit);

    /// False at the end. The bytes are as they are in the file; a byte order mark at its beginning is left out.
    bool next(TextLine& line);
    const GzReader& bytes() const { return *m_bytes; }

private:
    bool fill();
    void take(TextLine& line, const char* bytes, qint64 count) const;

    std::unique_ptr<GzReader> m_bytes;
    qint64 m_limit;
    QByteArray m_chunk;
    qint64 m_at = 0;
    qint64 m_end = 0;
    qint64 m_number = 0;
};

} // namespace Tenantry
