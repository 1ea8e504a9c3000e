// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/log.h"
#include "storage/prepared.h"
#include "storage/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace Tenantry {

namespace {

constexpr qsizetype kCachedStatements = 256;
constexpr int kStepsBetweenCancelChecks = 4000;

QString nextConnectionName()
{
    static std::atomic<uint64_t> count = 0;
    return QStringLiteral("tenantry-%1").arg(++count);
}

/// The system's own word for a failed write. errno is overwritten by then; the files remember theirs.
int lastErrno(sqlite3* handle)
{
    int number = 0;
    sqlite3_file* log = nullptr;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK && log && log->pMethods)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &number);
    if (number == 0)
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
    return number != 0 ? number : sqlite3_system_errno(handle);
}

/// Before SQLite's first use: without its count of all memory, which nobody reads, no lock is taken at each allocation.
void configureLibrary()
{
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(done) // where another part of the program was first, it stays as it is
}

} // namespace

Database::Database(DatabaseOptions options)
    : m_options(std::move(options))
    , m_thread(std::this_thread::get_id())
{
}

Database::~Database()
{
    m_statements.clear();
    m_handle = nullptr;
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options)
{
    std::unique_ptr<Database> database(new Database(options));
    if (const auto done = database->connect(); !done)
        return fail(done.error());
    if (const auto done = database->configure(); !done)
        return fail(done.error());
    return database;
}

Result<void> Database::connect()
{
    configureLibrary();
    m_connection = nextConnectionName();
    QSqlDatabase door = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(m_options.busyTimeoutMs);
    if (m_options.readOnly || m_options.immutable)
        options += QLatin1String(";QSQLITE_OPEN_READONLY");
    QString name = m_options.file;
    if (m_options.immutable) {
        options += QLatin1String(";QSQLITE_OPEN_URI");
        name = QString::fromLatin1(QUrl::fromLocalFile(m_options.file).toEncoded()) + QLatin1String("?immutable=1");
    }
    door.setConnectOptions(options);
    door.setDatabaseName(name);
    if (!door.open()) {
        const int code = door.lastError().nativeErrorCode().toInt();
        return fail(errorCodeForSqlite(code, errno), door.lastError().text(), m_options.file);
    }
    const QVariant handle = door.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return fail(ErrorCode::StorageError, QStringLiteral("the SQLite driver gives no handle"), m_options.file);
    m_handle = *static_cast<sqlite3* const*>(handle.data());
    sqlite3_extended_result_codes(m_handle, 1);
    return {};
}

Result<void> Database::configure()
{
    QByteArray pragmas = "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;";
    if (!m_options.readOnly && !m_options.immutable)
        pragmas += "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
    if (m_options.maxPages > 0)
        pragmas += "PRAGMA max_page_count = " + QByteArray::number(m_options.maxPages) + ";";
    return execute(pragmas);
}

Result<void> Database::checkThread() const
{
    if (std::this_thread::get_id() == m_thread)
        return {};
    qCCritical(logStorage) << "a connection was used on another thread than its own";
    return fail(
        ErrorCode::StorageError, QStringLiteral("a connection belongs to the thread that opened it"), m_options.file);
}

Result<Statement> Database::prepare(const char* sql)
{
    if (const auto mine = checkThread(); !mine)
        return fail(mine.error());
    if (Statement::Shared cached = m_statements.take(QByteArray::fromRawData(sql, qstrlen(sql))))
        return Statement(*this, std::move(cached));
    sqlite3_stmt* stmt = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, nullptr);
    if (code != SQLITE_OK)
        return fail(errorFor(code));
    auto prepared = std::make_shared<Statement::Prepared>(stmt);
    prepared->sql = sql;
    return Statement(*this, std::move(prepared));
}

void Database::giveBack(Statement::Shared prepared)
{
    sqlite3_clear_bindings(prepared->stmt);
    if (m_statements.size() < kCachedStatements)
        m_statements.insert(prepared->sql, std::move(prepared));
}

Result<void> Database::execute(const QByteArray& sql)
{
    if (const auto mine = checkThread(); !mine)
        return fail(mine.error());
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(errorFor(code));
    return {};
}

Result<int64_t> Database::scalar(const QByteArray& sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->integer(0) : 0;
}

int64_t Database::changes() const { return sqlite3_changes64(m_handle); }

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

void Database::setCancel(const CancelToken* token, std::chrono::milliseconds time)
{
    m_cancel = token;
    m_deadline.reset();
    if (time.count() > 0)
        m_deadline = std::chrono::steady_clock::now() + time;
    if (!token) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        return;
    }
    const auto asked = [](void* self) {
        const auto* database = static_cast<const Database*>(self);
        return database->isCancelled() || database->isLate() ? 1 : 0;
    };
    sqlite3_progress_handler(m_handle, kStepsBetweenCancelChecks, asked, this);
}

bool Database::isLate() const { return m_deadline && std::chrono::steady_clock::now() > *m_deadline; }

Error Database::errorFor(int sqliteCode) const
{
    if (sqliteCode == SQLITE_INTERRUPT && !isCancelled() && isLate())
        return {ErrorCode::LimitExceeded,
            QStringLiteral("The request took longer than it may. Ask for less at a time."), {}};
    const char* said = m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(sqliteCode);
    const bool isFile = (sqliteCode & 0xff) == SQLITE_IOERR || (sqliteCode & 0xff) == SQLITE_CANTOPEN;
    const int systemErrno = m_handle && isFile ? lastErrno(m_handle) : 0;
    return {errorCodeForSqlite(sqliteCode, systemErrno), QString::fromUtf8(said), m_options.file};
}

sqlite3* Database::handle() const { return m_handle; }

} // namespace Tenantry
