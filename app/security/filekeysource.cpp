// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/filekeysource.h"

#include "base/log.h"

#include <QFile>

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace Tenantry {

FileKeySource::FileKeySource(QString path, SharedSecrets secrets)
    : m_path(std::move(path))
    , m_secrets(secrets)
{
}

TokenKeySetPtr FileKeySource::keys(Timestamp now)
{
    QMutexLocker lock(&m_mutex);
    // A clock that was set back must not keep the file from being looked at.
    if (!m_looked || std::abs(now.ms - m_looked->ms) >= kLookMs) {
        m_looked = now;
        const auto looked = look();
        if (looked)
            m_good = now;
        else if (looked.error() != m_error)
            qCWarning(logSecurity).noquote() << "Keys of tokens:" << describe(looked.error());
        m_error = looked ? Error() : looked.error();
    }
    return now.ms - m_good.ms <= kKeepMs ? m_keys : m_none;
}

Result<void> FileKeySource::warmUp(std::chrono::milliseconds)
{
    QMutexLocker lock(&m_mutex);
    if (const auto looked = look(); !looked)
        return looked;
    return m_keys->checkNotEmpty(m_path);
}

Result<void> FileKeySource::look()
{
    struct stat status = {};
    if (::stat(QFile::encodeName(m_path).constData(), &status) != 0)
        return fail(ErrorCode::IoError,
            QStringLiteral("cannot read the key set: %1").arg(QString::fromLocal8Bit(std::strerror(errno))), m_path);
    if (m_secrets == SharedSecrets::Allowed && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(ErrorCode::IoError, QStringLiteral("others may read the shared secrets; chmod 600 them"), m_path);
    const Stamp stamp{status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size, status.st_ino};
    return stamp == m_stamp ? Result<void>() : read(stamp);
}

Result<void> FileKeySource::read(const Stamp& stamp)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, QStringLiteral("cannot read the key set: %1").arg(file.errorString()), m_path);
    const QByteArray text = file.read(TokenKeySet::kLongest + 1);
    if (text != m_text) {
        auto set = TokenKeySet::parse(viewOf(text), m_secrets);
        if (!set)
            return fail(set.error().code, set.error().detail, m_path + QLatin1Char(' ') + set.error().path);
        for (const QString& reason : set->leftOut())
            qCInfo(logSecurity).noquote() << "Keys of tokens: left out in" << m_path << reason;
        m_keys = std::make_shared<TokenKeySet>(std::move(*set));
        m_text = text;
    }
    m_stamp = stamp;
    return {};
}

} // namespace Tenantry
