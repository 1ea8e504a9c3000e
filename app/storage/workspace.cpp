// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspace.h"

#include "storage/databasefile.h"
#include "storage/fileheader.h"
#include "storage/keyvaluestore.h"
#include "storage/migrations.h"
#include "storage/sqlitedialect.h"

#include <QDir>
#include <QFile>

#include <csignal>

#include <unistd.h>

namespace Tenantry {

namespace {

/// A write beyond RLIMIT_FSIZE shall be an error like a full disk's, not the program's end.
void ignoreFileSizeSignal()
{
    struct sigaction now = {};
    if (sigaction(SIGXFSZ, nullptr, &now) == 0 && now.sa_handler == SIG_DFL)
        std::signal(SIGXFSZ, SIG_IGN);
}

bool isWritable(const QString& path) { return ::access(QFile::encodeName(path).constData(), W_OK) == 0; }

Result<void> makeFolder(const QString& path, bool isPrivate)
{
    const bool isNew = !QFile::exists(path);
    if (!QDir().mkpath(path))
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the folder cannot be made"), path);
    if (isNew && isPrivate)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& folder, const WorkspaceOptions& options)
{
    ignoreFileSizeSignal();
    std::unique_ptr<Workspace> workspace(new Workspace);
    workspace->m_folder = QDir(folder).absolutePath();
    workspace->m_readOnly = options.readOnly;
    if (const auto done = workspace->prepare(options); !done)
        return fail(done.error());
    const QString file = workspace->databaseFile();
    const bool alone = options.readOnly && !QFile::exists(file + QLatin1String("-wal"));
    workspace->m_pool = std::make_shared<ConnectionPool>(
        DatabaseOptions{file, options.readOnly, alone, options.busyTimeoutMs, options.maxPages});
    workspace->m_bindings = std::make_unique<BindingStore>(workspace->bindingsFolder(), options);
    if (const auto done = workspace->upgrade(options); !done)
        return fail(done.error());
    if (const auto done = workspace->readMeta(); !done)
        return fail(done.error());
    return workspace;
}

Result<void> Workspace::prepare(const WorkspaceOptions& options)
{
    const QFileInfo place(m_folder);
    const QString file = databaseFile();
    const bool exists = QFile::exists(file);
    if (place.exists() && !place.isDir())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a workspace is a folder, this is a file"), m_folder);
    if (!exists && (!options.create || options.readOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no workspace here"), file);
    if (exists) {
        if (const auto good = checkDatabaseFile(file, newestSchema(SqliteDialect())); !good)
            return good;
    }
    if (!options.readOnly) {
        for (const QString& path : {m_folder, file}) {
            if (QFile::exists(path) && !isWritable(path))
                return fail(ErrorCode::StorageReadOnly, QStringLiteral("may not be written to"), path);
        }
        if (const auto made = makeFolder(m_folder, false); !made)
            return made;
    }
    if (options.exclusive && !options.readOnly) {
        auto lock = WorkspaceLock::take(m_folder);
        if (!lock)
            return fail(lock.error());
        m_lock = std::move(*lock);
    }
    const auto good = exists ? checkDatabaseContent(file) : createDatabaseFile(file, options);
    if (!good || options.readOnly)
        return good;
    for (const QString& path : {keysFolder(), bindingsFolder()}) {
        if (const auto made = makeFolder(path, true); !made)
            return made;
    }
    return {};
}

Result<void> Workspace::upgrade(const WorkspaceOptions& options)
{
    const auto db = m_pool->mine();
    if (!db)
        return fail(db.error());
    const SqliteDialect dialect;
    const auto version = dialect.schemaVersion(**db);
    if (!version)
        return fail(version.error());
    if (*version == newestSchema(dialect))
        return {};
    if (*version < newestSchema(dialect) && (options.readOnly || !options.exclusive)) {
        return fail(ErrorCode::StorageError,
            QStringLiteral("its schema is %1, of an older Tenantry; open it once to bring it to %2")
                .arg(*version)
                .arg(newestSchema(dialect)),
            databaseFile());
    }
    return migrate(**db, dialect);
}

Result<void> Workspace::readMeta()
{
    const auto db = database();
    if (!db)
        return fail(db.error());
    const auto meta = KeyValueStore(**db).get("workspace");
    if (!meta)
        return fail(meta.error());
    if (!*meta || !(*meta)->is_object())
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the workspace's own note is missing"), databaseFile());
    m_installation = bytesMember(**meta, "installation");
    m_createdAt = {(*meta)->value("createdAt", int64_t{0})};
    m_isSample = (*meta)->value("sample", false);
    return {};
}

Result<Database*> Workspace::database() { return m_pool->mine(); }

QString Workspace::databaseFile() const { return m_folder + QLatin1String("/tenantry.db"); }

QString Workspace::keysFolder() const { return m_folder + QLatin1String("/keys"); }

QString Workspace::bindingsFolder() const { return m_folder + QLatin1String("/bindings"); }

} // namespace Tenantry
