// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fileheader.h"

#include "storage/sqlitedialect.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace Tenantry {

namespace {

constexpr qsizetype kHeaderSize = 100;
constexpr char kMagic[] = "SQLite format 3"; // with its closing zero: 16 bytes
constexpr qsizetype kPageSizeAt = 16;
constexpr qsizetype kChangeCounterAt = 24;
constexpr qsizetype kPageCountAt = 28;
constexpr qsizetype kUserVersionAt = 60;
constexpr qsizetype kApplicationIdAt = 68;
constexpr qsizetype kVersionValidForAt = 92;

quint32 wordAt(const QByteArray& header, qsizetype at) { return qFromBigEndian<quint32>(header.constData() + at); }

} // namespace

Result<void> checkDatabaseFile(const QString& path, int newestSchema)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoError, file.errorString(), path);
    const QByteArray header = file.read(kHeaderSize);
    if (header.size() < kHeaderSize || memcmp(header.constData(), kMagic, sizeof kMagic) != 0)
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("not a SQLite database"), path);
    const auto applicationId = static_cast<int>(wordAt(header, kApplicationIdAt));
    if (applicationId != SqliteDialect::kApplicationId)
        return fail(ErrorCode::StorageForeign, QStringLiteral("a database of another program"), path);
    const auto version = static_cast<int>(wordAt(header, kUserVersionAt));
    if (version > newestSchema) {
        return fail(ErrorCode::StorageNewer,
            QStringLiteral("written by a newer Tenantry: its schema is %1, this program knows %2")
                .arg(version)
                .arg(newestSchema),
            path);
    }
    const quint32 storedSize = qFromBigEndian<quint16>(header.constData() + kPageSizeAt);
    const qint64 pageSize = storedSize == 1 ? 65536 : storedSize;
    const bool countHolds = wordAt(header, kChangeCounterAt) == wordAt(header, kVersionValidForAt);
    // With a log beside it the file may rightly be shorter than its first page says: the rest is in the log.
    const bool logBeside = QFileInfo(path + QLatin1String("-wal")).size() > 0;
    if (countHolds && !logBeside && file.size() < pageSize * wordAt(header, kPageCountAt))
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the file is cut short"), path);
    return {};
}

} // namespace Tenantry
