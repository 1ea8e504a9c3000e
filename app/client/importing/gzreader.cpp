// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/gzreader.h"

#include <QFileInfo>

#include <zlib.h>

namespace Tenantry {

namespace {
constexpr qsizetype kPackedChunk = 128 * 1024;
constexpr int kGzipOnly = 15 + 16; // zlib's window bits, and no zlib header
constexpr unsigned char kGzipBegins = 0x1f;
} // namespace

GzReader::GzReader(const QString& path)
    : m_file(path)
{
}

GzReader::~GzReader()
{
    if (m_stream)
        inflateEnd(m_stream.get());
}

Result<std::unique_ptr<GzReader>> GzReader::open(const QString& path)
{
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::IoError, QStringLiteral("this is a folder, not a file"), path);
    std::unique_ptr<GzReader> reader(new GzReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, QLatin1String("cannot be read: ") + reader->m_file.errorString(), path);
    if (reader->m_file.peek(2) == QByteArray("\x1f\x8b", 2)) {
        reader->m_stream = std::make_unique<z_stream_s>();
        if (inflateInit2(reader->m_stream.get(), kGzipOnly) != Z_OK)
            return fail(ErrorCode::IoError, QStringLiteral("zlib could not begin"), path);
        reader->m_input.resize(kPackedChunk);
    }
    return reader;
}

void GzReader::fault(ErrorCode code, const QString& what)
{
    m_problem = Error{code, what,
        QStringLiteral("%1, byte %2").arg(m_file.fileName()).arg(m_position - (m_stream ? m_stream->avail_in : 0))};
}

bool GzReader::refill()
{
    const qint64 got = m_file.read(m_input.data(), m_input.size());
    if (got < 0)
        fault(ErrorCode::IoError, QLatin1String("reading failed: ") + m_file.errorString());
    if (got <= 0)
        return false;
    m_position += got;
    m_stream->next_in = reinterpret_cast<Bytef*>(m_input.data());
    m_stream->avail_in = static_cast<uInt>(got);
    return true;
}

qint64 GzReader::read(char* out, qint64 size)
{
    if (m_problem)
        return 0;
    if (m_stream)
        return inflateInto(out, size);
    const qint64 got = m_file.read(out, size);
    if (got < 0)
        fault(ErrorCode::IoError, QLatin1String("reading failed: ") + m_file.errorString());
    m_position += std::max<qint64>(got, 0);
    return std::max<qint64>(got, 0);
}

qint64 GzReader::inflateInto(char* out, qint64 size)
{
    m_stream->next_out = reinterpret_cast<Bytef*>(out);
    m_stream->avail_out = static_cast<uInt>(size);
    while (m_stream->avail_out > 0) {
        if (m_stream->avail_in == 0 && !refill()) {
            if (!m_between && !m_problem)
                fault(ErrorCode::ParseError,
                    QStringLiteral("the compressed file is cut off: it ends before its end mark"));
            break;
        }
        if (m_between) {
            if (*m_stream->next_in == 0) { // padding, as tapes have it
                ++m_stream->next_in;
                --m_stream->avail_in;
                continue;
            }
            if (*m_stream->next_in != kGzipBegins) {
                fault(ErrorCode::ParseError,
                    QStringLiteral("behind the compressed data stands something that is not gzip; it was left out"));
                break;
            }
            inflateReset(m_stream.get());
            m_between = false;
        }
        const int state = inflate(m_stream.get(), Z_NO_FLUSH);
        if (state == Z_STREAM_END) {
            m_between = true;
        } else if (state != Z_OK && state != Z_BUF_ERROR) {
            fault(ErrorCode::ParseError, QStringLiteral("the compressed file is damaged"));
            break;
        }
    }
    return size - m_stream->avail_out;
}

} // namespace Tenantry
