// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

namespace Tenantry::Testing {

/// A workspace's files, looked at from outside while nobody has them open.
class DatabaseWorld {
public:
    explicit DatabaseWorld(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// `file:table.column` of every column of every table that holds the text in any row.
    QByteArrayList placesOf(const QByteArray& text) const;
    /// Whether the text stands anywhere in the files' bytes, or in those of their write-ahead logs: deleted rows too.
    bool hasBytes(const QByteArray& text) const;
    /// Tables of all files, as `file:table`: so that a test sees that it looked.
    QByteArrayList tables() const;
    /// Of each tree of each log: `VERIFIED …`, or what is wrong.
    QStringList verdicts() const;
    /// Whether SQLite, its search index too, finds each file sound.
    bool isSound() const;

private:
    QStringList files() const;

    QString m_folder;
};

} // namespace Tenantry::Testing
