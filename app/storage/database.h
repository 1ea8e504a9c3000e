// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "storage/statement.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <thread>

struct sqlite3;

namespace Tenantry {

struct DatabaseOptions {
    QString file;
    bool readOnly = false;
    bool immutable = false; ///< nobody writes and nothing may be created beside the file (read-only folders, checks)
    int busyTimeoutMs = 5000;
    int64_t maxPages = 0; ///< 0: no limit. A file that would grow beyond answers StorageFull
};

/// One connection, for one thread: every use asserts that it is the thread that opened it. Qt's driver opens it; the
/// statements run on the driver's own handle. Foreign keys on, WAL, synchronous FULL, secure_delete on.
class Database {
public:
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A statement from this connection's cache, reset and without bindings. One text is in use once at a time.
    Result<Statement> prepare(const char* sql);
    Result<Statement> prepare(const QByteArray& sql) { return prepare(sql.constData()); }
    /// Any number of statements without parameters (pragmas, migrations).
    Result<void> execute(const QByteArray& sql);
    /// The first column of the first row; 0 where there is none.
    Result<int64_t> scalar(const QByteArray& sql);
    /// Rows changed by the last statement.
    int64_t changes() const;
    bool inTransaction() const;

    /// Whether transactions on this connection are steps of a TransactionGroup, and one is open.
    enum class Steps { None, Between, Open };
    Steps steps() const { return m_steps; }
    void setSteps(Steps steps) { m_steps = steps; }

    /// While set, a running statement stops with `Cancelled` soon after the token is cancelled, and with
    /// `LimitExceeded` once `time` is over (zero: no limit). See CancelGuard.
    void setCancel(const CancelToken* token, std::chrono::milliseconds time = {});
    bool isCancelled() const { return m_cancel && m_cancel->isCancelled(); }
    /// What SQLite's code means here, with the file named.
    Error errorFor(int sqliteCode) const;
    const QString& file() const { return m_options.file; }
    sqlite3* handle() const;

private:
    friend class Statement;
    explicit Database(DatabaseOptions options);
    Result<void> connect();
    Result<void> configure();
    Result<void> checkThread() const;
    void giveBack(Statement::Shared prepared);

    DatabaseOptions m_options;
    QString m_connection;
    sqlite3* m_handle = nullptr;
    Steps m_steps = Steps::None;
    std::thread::id m_thread;
    bool isLate() const;

    const CancelToken* m_cancel = nullptr;
    std::optional<std::chrono::steady_clock::time_point> m_deadline;
    QHash<QByteArray, Statement::Shared> m_statements;
};

} // namespace Tenantry
