// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commandoptions.h"

#include <QDir>

#include <ostream>

namespace Tenantry {

namespace {

tl::unexpected<Error> wrong(const QString& what) { return fail(ErrorCode::InvalidArgument, what); }

const char* hintFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StorageLocked:
        return "Close the program that has this workspace open, and try again.";
    case ErrorCode::StorageNewer:
        return "Use the newer Tenantry that wrote it. Nothing was changed.";
    case ErrorCode::StorageForeign:
        return "Choose another folder. Nothing was changed.";
    case ErrorCode::StorageCorrupt:
        return "Keep a copy of the folder, and ask `tenantryd doctor` what is damaged.";
    case ErrorCode::StorageReadOnly:
        return "Allow writing there, or choose another folder.";
    case ErrorCode::StorageFull:
        return "Make room on the disk. What was acknowledged before is kept.";
    default:
        return nullptr;
    }
}

} // namespace

Result<CommandOptions> CommandOptions::parse(
    const QStringList& words, const QSet<QString>& valued, const QSet<QString>& flags)
{
    CommandOptions options;
    bool only = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (only || word.size() < 2 || !word.startsWith(QLatin1Char('-'))) {
            options.m_rest.append(word);
            continue;
        }
        if (!word.startsWith(QLatin1String("--")))
            return wrong(QStringLiteral("there is no option %1 (a file of that name goes behind --)").arg(word));
        if (word.size() == 2) {
            only = true;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const bool takesValue = valued.contains(name);
        if (!takesValue && !flags.contains(name))
            return wrong(QStringLiteral("there is no option --%1").arg(name));
        if (options.has(name))
            return wrong(QStringLiteral("--%1 is given twice").arg(name));
        if (!takesValue && equals >= 0)
            return wrong(QStringLiteral("--%1 takes no value").arg(name));
        if (takesValue && equals < 0 && (i + 1 >= words.size() || words[i + 1].startsWith(QLatin1String("--"))))
            return wrong(QStringLiteral("--%1 needs a value").arg(name));
        options.m_values.insert(name, !takesValue ? QString() : equals >= 0 ? word.mid(equals + 1) : words[++i]);
    }
    return options;
}

Result<qint64> CommandOptions::number(const QString& name, qint64 otherwise, qint64 least, qint64 most) const
{
    if (!has(name))
        return otherwise;
    bool good = false;
    const qint64 number = value(name).toLongLong(&good);
    if (!good || number < least || number > most)
        return wrong(QStringLiteral("--%1 must be a whole number from %2 to %3").arg(name).arg(least).arg(most));
    return number;
}

Result<QString> CommandOptions::folder() const
{
    const QString data = value(QStringLiteral("data"));
    if (data.isEmpty())
        return wrong(QStringLiteral("--data is needed: the workspace's folder"));
    if (data.contains(QLatin1String("://")))
        return wrong(QStringLiteral("--data must be a folder; servers come with a later version"));
    return QDir::cleanPath(QDir::current().absoluteFilePath(data));
}

ExitCode usage(const Command& command, const Error& why, CommandIo& io)
{
    io.err << "tenantryd " << command.name().toStdString() << ": " << why.detail.toStdString() << ".\n\n"
           << command.help().toStdString();
    return ExitCode::Usage;
}

Error placedIn(const QString& folder, Error why)
{
    if (why.path.isEmpty() && QByteArray(codeName(why.code)).startsWith("STORAGE_"))
        why.path = QDir(folder).filePath(QStringLiteral("tenantry.db"));
    return why;
}

ExitCode couldNot(const Error& why, CommandIo& io)
{
    io.err << "Sorry, this could not be done: ";
    if (!why.path.isEmpty())
        io.err << why.path.toStdString() << ": ";
    io.err << why.detail.toStdString() << " [" << codeName(why.code) << "]\n";
    if (const char* hint = hintFor(why.code))
        io.err << hint << '\n';
    return ExitCode::CouldNot;
}

} // namespace Tenantry
