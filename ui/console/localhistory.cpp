// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/localhistory.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace Tenantry::LocalHistory {

namespace {

int sweepFiles(const QDir& folder, const QStringList& names, int64_t before)
{
    int gone = 0;
    for (const QFileInfo& file : folder.entryInfoList(names, QDir::Files | QDir::NoSymLinks)) {
        if (file.lastModified().toMSecsSinceEpoch() < before && QFile::remove(file.filePath()))
            ++gone;
    }
    return gone;
}

} // namespace

int sweep(const QStringList& folders, const QString& aside, int days, Timestamp now)
{
    if (days <= 0)
        return 0;
    const int64_t before = now.ms - days * Timestamp::kDay;
    int gone = 0;
    for (const QString& folder : folders)
        gone += sweepFiles(QDir(folder + QStringLiteral("/rejects")), {QStringLiteral("*")}, before);
    if (!aside.isEmpty()) {
        const QFileInfo file(aside);
        gone += sweepFiles(file.dir(), {file.fileName() + QStringLiteral(".broken-*")}, before);
    }
    return gone;
}

} // namespace Tenantry::LocalHistory
