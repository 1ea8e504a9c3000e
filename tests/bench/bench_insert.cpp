// SPDX-License-Identifier: GPL-3.0-or-later
// The insert path against the bare C API: the same rows into the same tables with the same indices, the same batches,
// both in WAL with every commit on disk. Ours keeps the rollups besides. Prints the ratio; fails under 0.5.
#include "storage/eventrepository.h"
#include "storage/tenantrepository.h"
#include "storage/workspace.h"
#include "tests/storage/accessguard.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <random>

using namespace Tenantry;

namespace {

constexpr int kRows = 300000;
constexpr int kBatch = 10000;
constexpr int kRounds = 3;
constexpr double kLeast = 0.5;

QList<Event> makeRows()
{
    std::mt19937_64 random(42);
    QList<Event> rows;
    rows.reserve(kRows);
    for (int i = 0; i < kRows; ++i) {
        Event event;
        event.tenantId = TenantId("acme");
        event.id = EventId(QByteArray::number(static_cast<qulonglong>(random()), 16) + QByteArray::number(i, 36));
        event.timestamp = {1763000000000 + i * int64_t{2000} + static_cast<int64_t>(random() % 60000)};
        event.type = "inference.kind" + QByteArray::number(static_cast<int>(random() % 12));
        event.userId = UserId("user-" + QByteArray::number(static_cast<int>(random() % 400)));
        event.sessionId = SessionId("session-" + QByteArray::number(i / 20));
        event.data = R"({"status":"ok","durationMs":)" + QByteArray::number(static_cast<int>(random() % 5000))
            + R"(,"model":"m-large","tokens":1234})";
        event.metadata = R"({"tenantId":"acme","plan":"business","region":"eu"})";
        rows.append(event);
    }
    return rows;
}

std::unique_ptr<Workspace> makeWorkspace(const QString& folder)
{
    WorkspaceOptions options;
    options.create = true;
    auto workspace = Workspace::open(folder, options);
    if (!workspace)
        return nullptr;
    Database* db = (*workspace)->database().value_or(nullptr);
    auto transaction = Transaction::begin(*db, Transaction::Mode::Write);
    const Tenant tenant{
        TenantId("acme"), QStringLiteral("Acme"), "acme", "business", "eu", "shared", TenantStatus::Active, {}};
    const bool done = transaction
        && TenantRepository(*db).put(*transaction, AccessGuard::platform(), tenant).has_value()
        && transaction->commit();
    return done ? std::move(*workspace) : nullptr;
}

double ours(const QList<Event>& rows)
{
    QTemporaryDir folder;
    const auto workspace = makeWorkspace(folder.path());
    if (!workspace)
        return 0;
    Database* db = workspace->database().value_or(nullptr);
    const TenantScope scope = AccessGuard::tenant(TenantId("acme"));
    QElapsedTimer timer;
    timer.start();
    for (int at = 0; at < kRows; at += kBatch) {
        auto transaction = Transaction::begin(*db, Transaction::Mode::Write);
        const auto stored = EventRepository(*db).insertBatch(*transaction, scope, {rows.constData() + at, kBatch});
        if (!stored || stored->accepted != kBatch || !transaction->commit())
            return 0;
    }
    return kRows / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
}

void bindText(sqlite3_stmt* stmt, int at, const QByteArray& text)
{
    sqlite3_bind_text(stmt, at, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

double bare(const QList<Event>& rows)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("tenantry.db"));
    if (!makeWorkspace(folder.path()))
        return 0;
    sqlite3* db = nullptr;
    sqlite3_open(file.toUtf8().constData(), &db);
    sqlite3_exec(db,
        "PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        " PRAGMA cache_size=-16384",
        nullptr, nullptr, nullptr);
    sqlite3_stmt* stmt = nullptr;
    sqlite3_prepare_v2(db,
        "INSERT INTO event (tenant, ts, id, tenant_id, type, user_id, session_id, data, metadata)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        -1, &stmt, nullptr);
    QElapsedTimer timer;
    timer.start();
    int stored = 0;
    for (int at = 0; at < kRows; at += kBatch) {
        sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        for (int i = at; i < at + kBatch; ++i) {
            const Event& event = rows[i];
            sqlite3_bind_int64(stmt, 1, event.timestamp.ms);
            bindText(stmt, 2, event.id.bytes());
            bindText(stmt, 3, event.tenantId.bytes());
            bindText(stmt, 4, event.type);
            bindText(stmt, 5, event.userId->bytes());
            bindText(stmt, 6, event.sessionId->bytes());
            bindText(stmt, 7, event.data);
            bindText(stmt, 8, event.metadata);
            stored += sqlite3_step(stmt) == SQLITE_DONE;
            sqlite3_reset(stmt);
        }
        sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    }
    const double rate = stored == kRows ? kRows / (static_cast<double>(timer.nsecsElapsed()) / 1e9) : 0;
    sqlite3_finalize(stmt);
    sqlite3_close(db);
    return rate;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QList<Event> rows = makeRows();
    double bestOurs = 0;
    double bestBare = 0;
    for (int round = 0; round < kRounds; ++round) {
        bestBare = std::max(bestBare, bare(rows));
        bestOurs = std::max(bestOurs, ours(rows));
    }
    if (bestBare <= 0 || bestOurs <= 0) {
        std::fprintf(stderr, "bench_insert: a run failed\n");
        return 2;
    }
    const double ratio = bestOurs / bestBare;
    std::printf(
        "insert %d rows, best of %d: sqlite3 C API %.0f/s, insertBatch with rollups %.0f/s, ratio %.2f (least %.2f)\n",
        kRows, kRounds, bestBare, bestOurs, ratio, kLeast);
    return ratio >= kLeast ? 0 : 1;
}
