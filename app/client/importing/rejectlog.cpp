// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/rejectlog.h"

#include "base/json.h"

#include <QDir>
#include <QFileInfo>

namespace Tenantry {

namespace {
constexpr qsizetype kMostTold = 20;
} // namespace

RejectLog::RejectLog(QString folder)
    : m_folder(std::move(folder))
{
}

RejectLog::~RejectLog() = default;

QFile* RejectLog::sideFile(const QString& file)
{
    if (m_folder.isEmpty() || m_problem)
        return nullptr;
    const QString path = QDir(m_folder).filePath(QFileInfo(file).fileName() + QLatin1String(".rejected.jsonl"));
    auto& open = m_files[path];
    if (open)
        return open.get();
    open = std::make_unique<QFile>(path);
    if (!QDir().mkpath(m_folder) || !open->open(QIODevice::WriteOnly | QIODevice::Truncate)
        || !open->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        m_problem =
            Error{ErrorCode::IoError, QLatin1String("rejected lines cannot be kept: ") + open->errorString(), path};
        m_files.erase(path);
        return nullptr;
    }
    return open.get();
}

void RejectLog::add(const RecordPlace& place, const Error& why)
{
    ++m_count;
    const Error told{why.code, why.detail, QStringLiteral("%1:%2").arg(place.file).arg(place.line)};
    if (m_first.size() < kMostTold)
        m_first.append(told);
    QFile* file = sideFile(place.file);
    if (!file)
        return;
    Json entry = {{"file", place.file.toStdString()}, {"line", place.line}, {"reason", why.detail.toStdString()},
        {"code", codeName(why.code)}, {"text", place.text.left(kMostText).toStdString()}};
    if (!why.path.isEmpty())
        entry["at"] = why.path.toStdString();
    const QByteArray line = dumpJson(entry) + '\n';
    if (file->write(line) != line.size())
        m_problem = Error{ErrorCode::IoError, QLatin1String("rejected lines cannot be kept: ") + file->errorString(),
            file->fileName()};
}

void RejectLog::addDamage(const RecordPlace& place, const Error& why)
{
    add(place, why);
    m_damage.append({why.code, why.detail,
        why.path.contains(place.file) ? why.path : QStringLiteral("%1:%2").arg(place.file).arg(place.line)});
}

Result<void> RejectLog::finish(ImportReport& report)
{
    report.rejected = m_count;
    report.rejections = m_first;
    report.damage = m_damage;
    for (const auto& [path, file] : m_files) {
        if (!file->flush() && !m_problem)
            m_problem =
                Error{ErrorCode::IoError, QLatin1String("rejected lines cannot be kept: ") + file->errorString(), path};
        report.sideFiles.append(path);
    }
    if (m_problem)
        return fail(*m_problem);
    return {};
}

} // namespace Tenantry
