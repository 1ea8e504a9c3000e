// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/gzip.h"

#include <zlib.h>

#include <algorithm>

namespace Tenantry {

namespace {

constexpr int kGzipWindow = 15 + 16; // zlib's way to say "with gzip's header"
constexpr qsizetype kPiece = 16 * 1024;

Bytef* bytesOf(const char* text) { return reinterpret_cast<Bytef*>(const_cast<char*>(text)); }

/// Ends the thread's stream with the thread.
class Deflater {
public:
    Deflater() { m_isGood = deflateInit2(&m_stream, 1, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) == Z_OK; }
    ~Deflater()
    {
        if (m_isGood)
            deflateEnd(&m_stream);
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    z_stream* ready() { return m_isGood && deflateReset(&m_stream) == Z_OK ? &m_stream : nullptr; }

private:
    z_stream m_stream{};
    bool m_isGood = false;
};

} // namespace

GzipInflater::GzipInflater(qint64 most)
    : m_stream(std::make_unique<z_stream_s>())
    , m_most(most)
{
    if (inflateInit2(m_stream.get(), kGzipWindow) != Z_OK)
        m_state = State::Broken;
}

GzipInflater::~GzipInflater() { inflateEnd(m_stream.get()); }

GzipInflater::State GzipInflater::add(QByteArrayView input, QByteArray& output)
{
    if (input.isEmpty())
        return m_state;
    if (m_state != State::More)
        return m_state = m_state == State::Done ? State::Broken : m_state;
    m_stream->next_in = bytesOf(input.data());
    m_stream->avail_in = static_cast<uInt>(input.size());
    while (m_stream->avail_in > 0) {
        const qsizetype before = output.size();
        const qsizetype room = std::min<qsizetype>(kPiece, m_most - before + 1);
        output.resize(before + room);
        m_stream->next_out = bytesOf(output.data() + before);
        m_stream->avail_out = static_cast<uInt>(room);
        const int result = inflate(m_stream.get(), Z_NO_FLUSH);
        output.resize(before + room - static_cast<qsizetype>(m_stream->avail_out));
        if (result == Z_STREAM_END)
            return m_state = m_stream->avail_in > 0 ? State::Broken : State::Done;
        if (result != Z_OK)
            return m_state = State::Broken;
        if (output.size() > m_most)
            return m_state = State::TooLarge;
    }
    return m_state;
}

std::optional<QByteArray> gzipped(const QByteArray& plain)
{
    static thread_local Deflater deflater;
    z_stream* stream = deflater.ready();
    if (stream == nullptr || plain.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    QByteArray out(plain.size(), Qt::Uninitialized);
    stream->next_in = bytesOf(plain.constData());
    stream->avail_in = static_cast<uInt>(plain.size());
    stream->next_out = bytesOf(out.data());
    stream->avail_out = static_cast<uInt>(out.size());
    if (deflate(stream, Z_FINISH) != Z_STREAM_END)
        return std::nullopt;
    out.truncate(out.size() - static_cast<qsizetype>(stream->avail_out));
    return out;
}

} // namespace Tenantry
