// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/breachlog.h"

#include "base/log.h"
#include "client/breachjson.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace Tenantry {

Result<std::shared_ptr<BreachLog>> BreachLog::open(const QString& folder)
{
    std::shared_ptr<BreachLog> log(new BreachLog);
    if (folder.isEmpty())
        return log;
    log->m_path = QDir(folder).filePath(QStringLiteral("breaches.jsonl"));
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::IoError, QStringLiteral("the folder for the case file cannot be made"), folder);
    log->m_file = ::open(QFile::encodeName(log->m_path).constData(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log->m_file < 0)
        return fail(ErrorCode::IoError, QString::fromLocal8Bit(std::strerror(errno)), log->m_path);
    if (const auto read = log->load(); !read)
        return fail(read.error());
    return log;
}

BreachLog::~BreachLog()
{
    if (m_file >= 0)
        ::close(m_file);
}

Result<void> BreachLog::load()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, file.errorString(), m_path);
    const QByteArray text = file.readAll();
    int number = 0;
    for (const QByteArray& line : text.split('\n')) {
        ++number;
        if (line.isEmpty())
            continue;
        const auto json = parseJson(line);
        const auto breach = json ? breachFromJson(*json) : Result<Breach>(fail(json.error()));
        if (!breach) {
            qCWarning(logClient) << "case file: line" << number << "is not readable and stays as it is";
            continue;
        }
        m_cases.append(*breach);
        m_digests.insert(breach->digest);
    }
    // A torn last line ends here, so that the next case begins on a line of its own.
    if (!text.isEmpty() && !text.endsWith('\n') && ::write(m_file, "\n", 1) != 1)
        return fail(ErrorCode::IoError, QString::fromLocal8Bit(std::strerror(errno)), m_path);
    return {};
}

Result<bool> BreachLog::append(const Breach& breach)
{
    std::function<void(const Breach&)> found;
    Result<void> written;
    {
        const std::lock_guard lock(m_mutex);
        if (m_digests.contains(breach.digest))
            return false;
        written = write(breach);
        m_digests.insert(breach.digest);
        m_cases.append(breach);
        found = m_found;
    }
    if (found)
        m_postbox.post([found, breach] { found(breach); });
    if (!written)
        return fail(written.error());
    return true;
}

Result<void> BreachLog::write(const Breach& breach)
{
    if (m_file < 0)
        return {};
    const QByteArray line = dumpJson(toJson(breach)) + '\n';
    qsizetype done = 0;
    while (done < line.size()) {
        const ssize_t n = ::write(m_file, line.constData() + done, static_cast<size_t>(line.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return fail(ErrorCode::IoError, QString::fromLocal8Bit(std::strerror(errno)), m_path);
        done += n;
    }
    if (::fsync(m_file) != 0)
        return fail(ErrorCode::IoError, QString::fromLocal8Bit(std::strerror(errno)), m_path);
    return {};
}

QList<Breach> BreachLog::cases() const
{
    const std::lock_guard lock(m_mutex);
    return m_cases;
}

} // namespace Tenantry
