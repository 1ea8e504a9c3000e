// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>

#include <memory>
#include <optional>

struct z_stream_s;

namespace Tenantry {

/// A file's bytes, inflated where they are gzip: told by the first two bytes, not by the name. Several members are one
/// stream, as gzip(1) has it. Bounded memory whatever the file's size.
class GzReader {
public:
    static Result<std::unique_ptr<GzReader>> open(const QString& path);
    ~GzReader();

    /// Up to `size` bytes; 0 at the end. A file that is cut off or damaged ends where its good bytes end, and
    /// `problem()` says then what is wrong and where.
    qint64 read(char* out, qint64 size);

    const std::optional<Error>& problem() const { return m_problem; }
    qint64 position() const { return m_position; } ///< bytes of the file itself, for progress
    qint64 size() const { return m_file.size(); }

private:
    explicit GzReader(const QString& path);
    bool refill();
    qint64 inflateInto(char* out, qint64 size);
    void fault(ErrorCode code, const QString& what);

    QFile m_file;
    std::unique_ptr<z_stream_s> m_stream; ///< null for a plain file
    QByteArray m_input;
    qint64 m_position = 0;
    bool m_between = false; ///< a member ended: another one, padding, or the end comes next
    std::optional<Error> m_problem;
};

} // namespace Tenantry
