// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/bearersource.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <memory>
#include <mutex>

namespace Tenantry {

namespace {

constexpr qint64 kMostTokenBytes = 16 * 1024;

struct KeptToken {
    std::mutex mutex;
    QDateTime changed;
    qint64 size = -1;
    QByteArray token;
};

Result<QByteArray> readToken(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::IoError, QStringLiteral("the token file cannot be read: %1").arg(file.errorString()), path);
    if (file.permissions() & (QFileDevice::ReadOther | QFileDevice::WriteOther))
        return fail(ErrorCode::Forbidden,
            QStringLiteral(
                "others on this machine may read or write the token file: chmod 600 it, and make a new token"),
            path);
    const QByteArray token = file.read(kMostTokenBytes + 1).trimmed();
    if (token.size() > kMostTokenBytes || !isBearerToken(token))
        return fail(
            ErrorCode::ParseError, QStringLiteral("the file must hold one bearer token and nothing else"), path);
    return token;
}

} // namespace

bool isBearerToken(const QByteArray& token)
{
    qsizetype end = token.size();
    while (end > 0 && token[end - 1] == '=')
        --end;
    for (qsizetype i = 0; i < end; ++i) {
        const char c = token[i];
        const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!word && !QByteArrayView("-._~+/").contains(c))
            return false;
    }
    return end > 0;
}

BearerSource bearerFromFile(const QString& path)
{
    return [path, kept = std::make_shared<KeptToken>()]() -> Result<QByteArray> {
        const QFileInfo info(path);
        const std::lock_guard lock(kept->mutex);
        if (!kept->token.isEmpty() && info.exists() && info.lastModified() == kept->changed
            && info.size() == kept->size)
            return kept->token;
        auto token = readToken(path);
        kept->token = token.value_or(QByteArray());
        kept->changed = info.lastModified();
        kept->size = info.size();
        return token;
    };
}

BearerSource bearerFromEnvironment(const char* variable)
{
    return [name = QByteArray(variable)]() -> Result<QByteArray> {
        const QByteArray token = qgetenv(name.constData()).trimmed();
        if (token.isEmpty())
            return fail(ErrorCode::Unauthorized,
                QStringLiteral("the environment has no %1 with a token").arg(QString::fromUtf8(name)));
        if (!isBearerToken(token))
            return fail(ErrorCode::ParseError, QStringLiteral("%1 holds no bearer token").arg(QString::fromUtf8(name)));
        return token;
    };
}

} // namespace Tenantry
