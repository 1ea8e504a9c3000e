// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/rejectlog.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace Tenantry {

namespace {

constexpr qsizetype kMostTold = 20;
constexpr auto kOwnersOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Json toJson(const RecordPlace& place, const Error& why)
{
    Json entry = {{"file", place.file.toStdString()}, {"line", place.line}, {"record", place.record},
        {"reason", why.detail.toStdString()}, {"code", codeName(why.code)},
        {"text", place.text.left(RejectLog::kMostText).toStdString()}};
    if (!why.path.isEmpty())
        entry["at"] = why.path.toStdString();
    if (place.damage)
        entry["damage"] = true;
    return entry;
}

qint64 integerMember(const Json& object, const char* key)
{
    const auto at = object.find(key);
    return at != object.end() && at->is_number_integer() ? at->get<qint64>() : 0;
}

Error toldOf(const RecordPlace& place, const Error& why)
{
    const bool named = place.damage && why.path.contains(place.file);
    return {why.code, why.detail, named ? why.path : QStringLiteral("%1:%2").arg(place.file).arg(place.line)};
}

} // namespace

RejectLog::RejectLog(QString folder)
    : m_folder(std::move(folder))
{
}

RejectLog::~RejectLog() = default;

QString RejectLog::sidePath(const QString& file) const
{
    return QDir(m_folder).filePath(QFileInfo(file).fileName() + QLatin1String(".rejected.jsonl"));
}

void RejectLog::fault(const QFile& file)
{
    if (!m_problem)
        m_problem = Error{
            ErrorCode::IoError, QLatin1String("rejected lines cannot be kept: ") + file.errorString(), file.fileName()};
}

QFile* RejectLog::sideFile(const QString& file)
{
    if (m_folder.isEmpty() || m_problem)
        return nullptr;
    const QString path = sidePath(file);
    auto& open = m_files[path];
    if (open)
        return open.get();
    open = std::make_unique<QFile>(path);
    if (!QDir().mkpath(m_folder) || !open->open(QIODevice::WriteOnly | QIODevice::Truncate)
        || !open->setPermissions(kOwnersOnly)) {
        fault(*open);
        m_files.erase(path);
        return nullptr;
    }
    return open.get();
}

void RejectLog::tell(const Error& told, bool damage, qint64 record)
{
    ++m_count;
    m_ahead.insert(record);
    if (m_first.size() < kMostTold)
        m_first.append(told);
    if (damage)
        m_damage.append(told);
}

void RejectLog::add(const RecordPlace& place, const Error& why)
{
    tell(toldOf(place, why), place.damage, place.record);
    QFile* file = sideFile(place.file);
    if (!file)
        return;
    const QByteArray line = dumpJson(toJson(place, why)) + '\n';
    if (file->write(line) != line.size())
        fault(*file);
}

qint64 RejectLog::countUpTo(qint64 records)
{
    const auto end = m_ahead.upper_bound(records);
    m_passed += std::distance(m_ahead.begin(), end);
    m_ahead.erase(m_ahead.begin(), end);
    return m_passed;
}

bool RejectLog::takeOver(const QString& side, const QSet<QString>& files, qint64 records)
{
    QFile old(side);
    if (!old.open(QIODevice::ReadOnly))
        return !old.exists();
    QSaveFile kept(side);
    if (!kept.open(QIODevice::WriteOnly) || !kept.setPermissions(kOwnersOnly))
        return false;
    while (!old.atEnd()) {
        const QByteArray line = old.readLine();
        const auto entry = parseJson(line.trimmed());
        if (!entry || !entry->is_object())
            continue; // its end was lost with the program that wrote it
        const QString file = stringMember(*entry, "file");
        const qint64 record = integerMember(*entry, "record");
        if (record < 1 || record > records || !files.contains(file))
            continue;
        const RecordPlace place{file, integerMember(*entry, "line"), {}, record, entry->contains("damage")};
        const Error why{
            codeFromName(stringMember(*entry, "code")), stringMember(*entry, "reason"), stringMember(*entry, "at")};
        tell(toldOf(place, why), place.damage, record);
        if (kept.write(line) != line.size())
            return false;
    }
    old.close();
    if (!kept.commit())
        return false;
    auto open = std::make_unique<QFile>(side);
    if (!open->open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    m_files[side] = std::move(open);
    return true;
}

bool RejectLog::resume(const QStringList& files, const ImportPosition& position)
{
    const QSet<QString> known(files.begin(), files.end());
    QSet<QString> sides;
    for (const QString& file : files)
        sides.insert(sidePath(file));
    bool whole = true;
    for (const QString& side : std::as_const(sides))
        whole = whole && (m_folder.isEmpty() || takeOver(side, known, position.records));
    if (whole && countUpTo(position.records) == position.rejected)
        return true;
    restart();
    return false;
}

void RejectLog::restart()
{
    m_files.clear(); // opened again, they begin anew
    m_count = 0;
    m_passed = 0;
    m_ahead.clear();
    m_first.clear();
    m_damage.clear();
    m_problem.reset();
}

bool RejectLog::flush()
{
    for (const auto& [path, file] : m_files) {
        if (!file->flush())
            fault(*file);
    }
    return !m_problem;
}

Result<void> RejectLog::finish(ImportReport& report)
{
    report.rejected = m_count;
    report.rejections = m_first;
    report.damage = m_damage;
    (void)flush();
    for (const auto& [path, file] : m_files) {
        if (file->size() > 0)
            report.sideFiles.append(path);
    }
    if (m_problem)
        return fail(*m_problem);
    return {};
}

} // namespace Tenantry
