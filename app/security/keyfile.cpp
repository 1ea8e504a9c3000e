// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyfile.h"

#include "base/randomid.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Tenantry {

namespace {

tl::unexpected<Error> failedTo(const char* what, const QString& path)
{
    return fail(ErrorCode::IoError,
        QStringLiteral("cannot %1 the key: %2").arg(QLatin1String(what), QString::fromLocal8Bit(std::strerror(errno))),
        path);
}

Result<QByteArray> create(const QByteArray& name, const QString& path, int bytes)
{
    // Written beside its place and linked there: a kill leaves either no key or the whole key, and a second process
    // that is quicker wins.
    const QByteArray draft = name + "." + randomId();
    const int file = ::open(draft.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return failedTo("make", path);
    const QByteArray key = randomBytes(bytes);
    const bool written = ::write(file, key.constData(), static_cast<size_t>(key.size())) == key.size();
    const bool synced = written && ::fsync(file) == 0;
    ::close(file);
    const bool linked = synced && (::link(draft.constData(), name.constData()) == 0 || errno == EEXIST);
    const int why = errno;
    ::unlink(draft.constData());
    errno = why;
    if (!linked)
        return failedTo("write", path);
    return KeyFile::read(path, bytes);
}

} // namespace

Result<QByteArray> KeyFile::read(const QString& path, int bytes)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return failedTo("read", path);
    if (status.st_mode & (S_IRWXG | S_IRWXO))
        return fail(ErrorCode::IoError, QStringLiteral("others may read the key; chmod 600 it"), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, QStringLiteral("cannot read the key: %1").arg(file.errorString()), path);
    QByteArray key = file.read(bytes + 1);
    if (key.size() != bytes)
        return fail(ErrorCode::IoError, QStringLiteral("the key must have %1 bytes").arg(bytes), path);
    return key;
}

Result<QByteArray> KeyFile::readOrCreate(const QString& path, int bytes)
{
    const QByteArray name = QFile::encodeName(path);
    if (::access(name.constData(), F_OK) == 0)
        return read(path, bytes);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder) || ::chmod(QFile::encodeName(folder).constData(), 0700) != 0)
            return failedTo("make the folder of", path);
    }
    return create(name, path, bytes);
}

} // namespace Tenantry
