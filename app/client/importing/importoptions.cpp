// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/importoptions.h"

#include "base/digest.h"
#include "base/json.h"
#include "client/importing/cloudtrailmapping.h"
#include "client/importing/fieldmap.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace Tenantry {

namespace {

QStringList endings(ImportFormat format)
{
    QStringList plain;
    if (format == ImportFormat::CloudTrail)
        plain = {QStringLiteral("*.json")};
    else if (format == ImportFormat::Csv)
        plain = {QStringLiteral("*.csv")};
    else
        plain = {QStringLiteral("*.jsonl"), QStringLiteral("*.ndjson"), QStringLiteral("*.json")};
    QStringList all = plain;
    for (const QString& ending : plain)
        all.append(ending + QLatin1String(".gz"));
    return all;
}

} // namespace

std::optional<ImportFormat> importFormatFromName(QStringView name)
{
    if (name == QLatin1String("cloudtrail"))
        return ImportFormat::CloudTrail;
    if (name == QLatin1String("jsonl"))
        return ImportFormat::Jsonl;
    if (name == QLatin1String("csv"))
        return ImportFormat::Csv;
    return std::nullopt;
}

Result<std::shared_ptr<const RecordMapping>> ImportOptions::mapping() const
{
    if (format == ImportFormat::CloudTrail)
        return std::make_shared<const CloudTrailMapping>();
    if (map.isEmpty())
        return fail(ErrorCode::InvalidArgument,
            QStringLiteral("this format needs a map: a TOML file, or one of those built in (%1)")
                .arg(FieldMap::builtIn().join(QLatin1String(", "))));
    auto fields = FieldMap::load(map);
    if (!fields)
        return fail(fields.error());
    return std::shared_ptr<const RecordMapping>(*fields);
}

Result<QStringList> ImportOptions::files() const
{
    QStringList all;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (path == QLatin1String("-") && !info.exists())
            return fail(ErrorCode::InvalidArgument,
                QStringLiteral(
                    "standard input cannot be imported, for an import can be run again: save it to a file first"),
                path);
        if (!info.exists())
            return fail(ErrorCode::NotFound, QStringLiteral("there is no such file or folder"), path);
        if (!info.isReadable())
            return fail(ErrorCode::IoError, QStringLiteral("reading is not permitted"), path);
        if (info.isFile()) {
            all.append(path);
            continue;
        }
        if (!info.isDir())
            return fail(ErrorCode::InvalidArgument,
                QStringLiteral(
                    "this is a pipe or a device; an import that can be run again needs a file: save it first"),
                path);
        QStringList found;
        QDirIterator walk(path, endings(format), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(walk.next());
        if (found.isEmpty())
            return fail(ErrorCode::NotFound,
                QLatin1String("the folder holds no file of this format (") + endings(format).join(QLatin1String(", "))
                    + QLatin1Char(')'),
                path);
        std::sort(found.begin(), found.end());
        all.append(found);
    }
    return all;
}

QByteArray ImportOptions::key(ImportFormat format, const QStringList& files, const RecordMapping& mapping)
{
    QByteArray all = QByteArray::number(static_cast<int>(format)) + '\n' + mapping.fingerprint();
    for (const QString& file : files)
        all += '\n' + QFileInfo(file).absoluteFilePath().toUtf8();
    return sha256(viewOf(all)).toHex();
}

} // namespace Tenantry
