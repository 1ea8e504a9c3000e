// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tree/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace Tenantry::Testing {

namespace {

QString roomOf(const QString& path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    if (parts.first() == QLatin1String("app"))
        return parts.value(1);
    if (parts.first() == QLatin1String("ui"))
        return QLatin1String("ui/") + parts.value(1);
    return parts.first();
}

} // namespace

QString SourceFile::room() const { return roomOf(path); }

QList<std::pair<int, QString>> SourceFile::includedRooms() const
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s+\"([^\"]+)\""));
    QList<std::pair<int, QString>> rooms;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        const QString target = match.captured(1);
        if (!match.hasMatch() || !target.contains(QLatin1Char('/')))
            continue;
        const bool underApp = !target.startsWith(QLatin1String("ui/")) && !target.startsWith(QLatin1String("models/"))
            && !target.startsWith(QLatin1String("tests/"));
        // graphql/language is a room of its own to the window: it may print and parse, but never execute.
        if (target.startsWith(QLatin1String("graphql/language/")))
            rooms.append({static_cast<int>(i) + 1, QStringLiteral("graphql/language")});
        else
            rooms.append({static_cast<int>(i) + 1, roomOf(underApp ? QLatin1String("app/") + target : target)});
    }
    return rooms;
}

QStringList SourceFile::definedTypes() const
{
    static const QRegularExpression type(QStringLiteral(
        "^(?:class|struct)\\s+(?:\\[\\[\\w+\\]\\]\\s+)?(\\w+)(?:\\s+final)?(\\s*:\\s*[^;{]*)?\\s*(\\{|$)"));
    QStringList names;
    for (const QString& line : lines) {
        const auto match = type.match(line);
        if (match.hasMatch())
            names.append(match.captured(1));
    }
    return names;
}

QList<SourceFile> sourceTree()
{
    const QDir top(QStringLiteral(TENANTRY_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString& folder :
        {QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("ui"), QStringLiteral("tests")}) {
        QDirIterator it(top.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            if (path.contains(QLatin1String("/node_modules/")))
                continue; // what npm fetched for a test is not ours
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            files.append({top.relativeFilePath(path), QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))});
        }
    }
    std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

} // namespace Tenantry::Testing
