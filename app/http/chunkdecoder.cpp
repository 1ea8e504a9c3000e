// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/chunkdecoder.h"

#include <algorithm>

namespace Tenantry {

namespace {

constexpr int kMostDigits = 15; // of a size in hexadecimal: below 2^60

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool isControl(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

} // namespace

void ChunkDecoder::start(qint64 limit, qsizetype extra)
{
    *this = ChunkDecoder();
    m_left = limit;
    m_extra = extra;
}

void ChunkDecoder::fail(int status, const char* why)
{
    m_failure = {status, why};
    m_place = Place::Failed;
}

ChunkDecoder::State ChunkDecoder::read(QByteArrayView& bytes, BodyCollector& body)
{
    while (!bytes.isEmpty() && m_place != Place::Done && m_place != Place::Failed) {
        if (m_place != Place::Data) {
            step(bytes.front());
            bytes = bytes.sliced(1);
            continue;
        }
        const qsizetype piece = static_cast<qsizetype>(std::min<qint64>(m_size, bytes.size()));
        if (!body.add(bytes.first(piece))) {
            fail(body.failure()->status, body.failure()->why);
            break;
        }
        bytes = bytes.sliced(piece);
        m_size -= piece;
        if (m_size == 0)
            m_place = Place::DataCr;
    }
    if (m_place == Place::Failed)
        return State::Failed;
    return m_place == Place::Done ? State::Done : State::More;
}

void ChunkDecoder::expect(char c, char wanted, Place then)
{
    if (c == wanted)
        m_place = then;
    else
        fail(400, "The body's chunks are malformed");
}

void ChunkDecoder::readSize(char c)
{
    if (const int digit = hexValue(c); digit >= 0 && m_digits < kMostDigits) {
        m_size = m_size * 16 + digit;
        ++m_digits;
        return;
    }
    if (m_digits > 0 && c == ';')
        m_place = Place::Extension;
    else if (m_digits > 0 && c == '\r')
        m_place = Place::SizeEnd;
    else
        fail(400, "A chunk's size is no number");
}

void ChunkDecoder::beginData()
{
    m_digits = 0;
    if (m_size > m_left)
        return fail(413, "The body is too large");
    m_left -= m_size;
    m_place = m_size == 0 ? Place::TrailerStart : Place::Data;
}

void ChunkDecoder::step(char c)
{
    switch (m_place) {
    case Place::Size:
        return readSize(c);
    case Place::Extension:
    case Place::Trailer:
        if (--m_extra < 0)
            return fail(431, "The body's extensions and trailers are too large");
        if (c == '\r')
            m_place = m_place == Place::Extension ? Place::SizeEnd : Place::TrailerEnd;
        else if (isControl(c))
            fail(400, "The body's chunks are malformed");
        return;
    case Place::SizeEnd:
        expect(c, '\n', Place::Size);
        if (m_place == Place::Size)
            beginData();
        return;
    case Place::DataCr:
        return expect(c, '\r', Place::DataLf);
    case Place::DataLf:
        return expect(c, '\n', Place::Size);
    case Place::TrailerStart:
        if (c == '\r')
            m_place = Place::End;
        else if (c == ' ' || c == '\t' || c == ':' || isControl(c))
            fail(400, "A trailer is malformed");
        else
            m_place = Place::Trailer;
        return;
    case Place::TrailerEnd:
        return expect(c, '\n', Place::TrailerStart);
    case Place::End:
        return expect(c, '\n', Place::Done);
    case Place::Data:
    case Place::Done:
    case Place::Failed:
        return;
    }
}

} // namespace Tenantry
