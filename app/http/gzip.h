// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

struct z_stream_s;

namespace Tenantry {

/// Inflates a gzip'd body piece by piece and stops at a size, so that a small body cannot become a large one (RFC
/// 1952).
class GzipInflater {
public:
    enum class State { More, Done, TooLarge, Broken };

    /// `most`: bytes of output beyond which the state is TooLarge.
    explicit GzipInflater(qint64 most);
    ~GzipInflater();
    GzipInflater(const GzipInflater&) = delete;
    GzipInflater& operator=(const GzipInflater&) = delete;

    /// Appends what `input` holds to `output`. Bytes after the gzip member's end are Broken.
    State add(QByteArrayView input, QByteArray& output);
    State state() const { return m_state; }

private:
    std::unique_ptr<z_stream_s> m_stream;
    qint64 m_most;
    State m_state = State::More;
};

/// gzip'd at the cheapest level, or nothing where that would not make it smaller. Any thread; the 256 KiB it works in
/// are kept by each thread that calls.
std::optional<QByteArray> gzipped(const QByteArray& plain);

} // namespace Tenantry
