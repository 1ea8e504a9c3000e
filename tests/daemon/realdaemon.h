// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace Tenantry::Testing {

/// What a run of the real program gave.
struct DaemonAnswer {
    int code = -1; ///< -1: it crashed, or did not end in time
    QByteArray out;
    QByteArray err;

    Json json() const { return parseJson(out).value_or(Json()); }
    /// All it said and how it ended: for a test that fails.
    QByteArray words() const { return "ended with " + QByteArray::number(code) + "\n" + out + err; }
    bool says(const QString& words) const { return err.contains(words.toUtf8()); }
};

/// The real `tenantryd` as a process of its own, and a folder for what it works on.
class RealDaemon {
public:
    RealDaemon();

    static QString program();
    /// `before` is a program that runs it in other circumstances (`setpriv …`, `bash -c 'ulimit …; exec "$@"' --`).
    DaemonAnswer run(const QStringList& arguments, const QStringList& before = {}) const;
    /// Its arguments for taking `file` into `workspace` with the map of `writeMap()`.
    QStringList importOf(const QString& workspace, const QString& file) const;

    QString fresh(); ///< a path where nothing is yet
    QString write(const QByteArray& bytes, const QString& name = {});
    QString gzip(const QByteArray& bytes); ///< a file with them compressed
    QString gzip(int count, const std::function<QByteArray(int)>& part); ///< part by part: nothing large in memory
    /// A workspace with two tenants and five events.
    QString workspace();
    /// Lines for `importOf`: numbers from `first`, in turn of `tenants` tenants.
    static QByteArray lines(int first, int count, int tenants = 3);

    static bool sql(const QString& file, const QByteArray& statements);
    /// Every row of every table: digest by table's name.
    static QMap<QString, QByteArray> tables(const QString& workspace);
    /// Names and bytes of all files but the lock, which a failed opening may leave.
    static QMap<QString, QByteArray> files(const QString& folder);
    /// What an import brought, whatever the order it came in: digests of events, members and sums.
    static QMap<QString, QByteArray> content(const QString& workspace);
    static int count(const QString& workspace, const QByteArray& sql);
    /// Rows of some tables.
    static Json counts(const QString& workspace);
    QString doctor(const QString& workspace) const; ///< empty: nothing is wrong
    /// The lines of a side file.
    static QList<Json> rejected(const QString& workspace, const QString& file);

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    QString m_map;
};

} // namespace Tenantry::Testing
