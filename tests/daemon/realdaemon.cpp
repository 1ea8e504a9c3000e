// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/daemon/realdaemon.h"

#include <QCryptographicHash>
#include <QDirIterator>

#include <sqlite3.h>
#include <zlib.h>

namespace Tenantry::Testing {

namespace {

constexpr int kTimeoutMs = 240'000;

/// Calls `row` with the text of every row, NULL as nothing.
bool eachRow(const QString& workspace, const QByteArray& sql, const std::function<void(const QByteArrayList&)>& row)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    const QByteArray path = QFile::encodeName(workspace + QLatin1String("/tenantry.db"));
    bool good = sqlite3_open_v2(path.constData(), &db, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr) == SQLITE_OK;
    int code = SQLITE_ROW;
    while (good && (code = sqlite3_step(statement)) == SQLITE_ROW) {
        QByteArrayList cells;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            cells.append(QByteArray(text, sqlite3_column_bytes(statement, i)));
        }
        row(cells);
    }
    good = good && code == SQLITE_DONE;
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return good;
}

/// How many rows, and what they say; "unreadable" where the file gives none.
QByteArray digestOf(const QString& workspace, const QByteArray& sql)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    int rows = 0;
    const bool good = eachRow(workspace, sql, [&](const QByteArrayList& row) {
        ++rows;
        for (const QByteArray& cell : row)
            hash.addData(QByteArray::number(cell.size()) + ':' + cell);
    });
    return good ? QByteArray::number(rows) + ' ' + hash.result().toHex() : QByteArray("unreadable");
}

} // namespace

RealDaemon::RealDaemon()
{
    if (!m_folder.isValid())
        qFatal("the test has no folder");
    m_map = write("tenant='t'\ntype='k'\ntime='at'\nid='id'\nactor='u'\ndata='*'\n", QStringLiteral("map.toml"));
}

QString RealDaemon::program() { return QStringLiteral(TENANTRYD_PROGRAM); }

DaemonAnswer RealDaemon::run(const QStringList& arguments, const QStringList& before) const
{
    QStringList words = before;
    words.append(program());
    words.append(arguments);
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(words.takeFirst(), words);
    const bool ended = process.waitForFinished(kTimeoutMs);
    if (!ended)
        process.kill();
    const bool good = ended && process.exitStatus() == QProcess::NormalExit;
    return {good ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList RealDaemon::importOf(const QString& workspace, const QString& file) const
{
    return {QStringLiteral("import"), QStringLiteral("--data"), workspace, QStringLiteral("--format"),
        QStringLiteral("jsonl"), QStringLiteral("--map"), m_map, QStringLiteral("--json"), file};
}

QString RealDaemon::fresh() { return m_folder.filePath(QString::number(++m_count)); }

QString RealDaemon::write(const QByteArray& bytes, const QString& name)
{
    const QString path = name.isEmpty() ? fresh() : m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write");
    return path;
}

QString RealDaemon::gzip(const QByteArray& bytes)
{
    return gzip(1, [&bytes](int) { return bytes; });
}

QString RealDaemon::gzip(int count, const std::function<QByteArray(int)>& part)
{
    const QString path = fresh();
    gzFile file = gzopen(QFile::encodeName(path).constData(), "wb");
    bool good = file != nullptr;
    for (int i = 0; good && i < count; ++i) {
        const QByteArray bytes = part(i);
        good = gzwrite(file, bytes.constData(), static_cast<unsigned>(bytes.size())) == bytes.size();
    }
    if (!good || gzclose(file) != Z_OK)
        qFatal("the test cannot write");
    return path;
}

QByteArray RealDaemon::lines(int first, int count, int tenants)
{
    QByteArray all;
    for (int i = first; i < first + count; ++i) {
        const QByteArray n = QByteArray::number(i);
        all += "{\"t\":\"t" + QByteArray::number(i % tenants) + "\",\"k\":\"x\",\"at\":" + QByteArray::number(1000 + i)
            + ",\"u\":\"u" + QByteArray::number(i % 7) + "\",\"n\":" + n + "}\n";
    }
    return all;
}

QString RealDaemon::workspace()
{
    const QString folder = fresh();
    const DaemonAnswer made = run(importOf(folder, write(lines(0, 5, 2))));
    if (made.code != 0)
        qFatal("the test has no workspace: %s", made.err.constData());
    return folder;
}

bool RealDaemon::sql(const QString& file, const QByteArray& statements)
{
    sqlite3* db = nullptr;
    const bool good = sqlite3_open(QFile::encodeName(file).constData(), &db) == SQLITE_OK
        && sqlite3_exec(db, statements.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return good;
}

QMap<QString, QByteArray> RealDaemon::tables(const QString& workspace)
{
    QByteArrayList names;
    QMap<QString, QByteArray> all;
    eachRow(workspace, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
        [&](const QByteArrayList& row) { names.append(row.first()); });
    for (const QByteArray& name : std::as_const(names))
        all[QString::fromUtf8(name)] = digestOf(workspace, "SELECT * FROM " + name);
    return all;
}

QMap<QString, QByteArray> RealDaemon::content(const QString& workspace)
{
    // Without the tenants' numbers, which say only which of them came first.
    static const std::map<QString, QByteArray> lists{
        {QStringLiteral("events"),
            "SELECT tenant_id, ts, id, type, user_id, session_id, data, metadata FROM event ORDER BY tenant_id, id"},
        {QStringLiteral("hours"), "SELECT tenant_id, hour, type, n FROM usage_hour ORDER BY 1, 2, 3"},
        {QStringLiteral("totals"), "SELECT tenant_id, n, newest_ts FROM tenant_total ORDER BY 1"},
        {QStringLiteral("days"),
            "SELECT t.id, day, user_id, first_ts, last_ts FROM user_day d JOIN tenant t ON t.key = d.tenant"
            " ORDER BY 1, 2, 3"},
        {QStringLiteral("members"), "SELECT tenant_id, user_id, name, role FROM membership ORDER BY 1, 2"},
    };
    QMap<QString, QByteArray> all;
    for (const auto& [name, sql] : lists)
        all[name] = digestOf(workspace, sql);
    return all;
}

int RealDaemon::count(const QString& workspace, const QByteArray& sql)
{
    int found = -1;
    eachRow(workspace, sql, [&](const QByteArrayList& row) { found = row.first().toInt(); });
    return found;
}

QMap<QString, QByteArray> RealDaemon::files(const QString& folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (walk.fileName() != QLatin1String("lock") && file.open(QIODevice::ReadOnly))
            all[file.fileName()] = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    return all;
}

Json RealDaemon::counts(const QString& workspace)
{
    Json all = Json::object();
    for (const char* table : {"event", "membership", "tenant", "usage_hour", "tenant_hour", "user_day", "note"})
        eachRow(workspace, QByteArray("SELECT count(*) FROM ") + table,
            [&](const QByteArrayList& row) { all[table] = row.first().toInt(); });
    return all;
}

QString RealDaemon::doctor(const QString& workspace) const
{
    const DaemonAnswer answer = run({QStringLiteral("doctor"), QStringLiteral("--data"), workspace});
    return answer.code == 0 ? QString() : QString::fromUtf8(answer.out + answer.err);
}

QList<Json> RealDaemon::rejected(const QString& workspace, const QString& file)
{
    QList<Json> all;
    QFile side(workspace + QLatin1String("/rejects/") + QFileInfo(file).fileName() + QLatin1String(".rejected.jsonl"));
    if (!side.open(QIODevice::ReadOnly))
        return all;
    for (const QByteArray& line : side.readAll().trimmed().split('\n'))
        all.append(parseJson(line).value_or(Json()));
    return all;
}

} // namespace Tenantry::Testing
