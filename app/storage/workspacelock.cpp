// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspacelock.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Tenantry {

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::take(const QString& folder)
{
    const QString path = folder + QLatin1String("/lock");
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        const bool refused = errno == EACCES || errno == EROFS || errno == EPERM;
        return fail(
            refused ? ErrorCode::StorageReadOnly : ErrorCode::IoError, QString::fromLocal8Bit(strerror(errno)), path);
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return fail(ErrorCode::StorageLocked, QStringLiteral("another program has the workspace open"), path);
    }
    return std::unique_ptr<WorkspaceLock>(new WorkspaceLock(file));
}

WorkspaceLock::~WorkspaceLock() { ::close(m_file); }

} // namespace Tenantry
