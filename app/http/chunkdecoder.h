// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/bodycollector.h"

namespace Tenantry {

/// Takes the chunks off a body (RFC 9112, section 7.1), byte by byte where it must and piece by piece where it can.
/// Stricter than its grammar's older readers: no bare LF, no white space around a size, no sign, at most 16 digits.
/// Extensions and trailers are read and dropped: what a trailer says of its message comes too late to be checked.
class ChunkDecoder {
public:
    enum class State { More, Done, Failed };

    /// `limit`: bytes of the body, so that a chunk is refused when it is announced; `extra`: bytes of all extensions
    /// and trailers together.
    void start(qint64 limit, qsizetype extra);
    /// Takes from the front of `bytes` what belongs to the body.
    State read(QByteArrayView& bytes, BodyCollector& body);
    const HttpFailure& failure() const { return m_failure; }

private:
    enum class Place {
        Size,
        Extension,
        SizeEnd,
        Data,
        DataCr,
        DataLf,
        TrailerStart,
        Trailer,
        TrailerEnd,
        End,
        Done,
        Failed
    };

    void step(char c);
    void readSize(char c);
    void beginData();
    void fail(int status, const char* why);
    void expect(char c, char wanted, Place then);

    Place m_place = Place::Size;
    qint64 m_size = 0; ///< of the chunk; then what of it is still to come
    int m_digits = 0;
    qint64 m_left = 0;
    qsizetype m_extra = 0;
    HttpFailure m_failure;
};

} // namespace Tenantry
