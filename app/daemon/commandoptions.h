// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/command.h"

#include "base/result.h"

#include <QHash>
#include <QSet>

namespace Tenantry {

/// A command's words: `--name value`, `--name=value`, `--flag`, and the rest. `--` ends the options.
class CommandOptions {
public:
    /// InvalidArgument for an option that is not known, given twice, or lacks its value.
    static Result<CommandOptions> parse(
        const QStringList& words, const QSet<QString>& valued, const QSet<QString>& flags);

    bool has(const QString& name) const { return m_values.contains(name); }
    QString value(const QString& name, const QString& otherwise = {}) const { return m_values.value(name, otherwise); }
    /// A whole number within the limits, or InvalidArgument.
    Result<qint64> number(const QString& name, qint64 otherwise, qint64 least, qint64 most) const;
    const QStringList& rest() const { return m_rest; }
    /// The workspace's folder from `--data`.
    Result<QString> folder() const;

private:
    QHash<QString, QString> m_values;
    QStringList m_rest;
};

/// Says what was wrong with the call, and how it should be.
ExitCode usage(const Command& command, const Error& why, CommandIo& io);
/// Says what went wrong in words for people.
ExitCode couldNot(const Error& why, CommandIo& io);
/// As `why`, and where it happened where the service left that out, as it does in its answers.
Error placedIn(const QString& folder, Error why);

} // namespace Tenantry
