// SPDX-License-Identifier: GPL-3.0-or-later
// Appending to a log against plain INSERTs of the same bytes into the same table, indices and search index by the bare
// C API, both in WAL with every commit on disk: prints the ratio, fails under 0.6. Hashing, the tree, personal data's
// commitments and the sums by the hour are what ours does besides.
//
//   bench_audit                     the ratio
//   bench_audit --make N FOLDER     a workspace with N entries in 21 logs, through the same append in large
//   transactions bench_audit --page FOLDER       how long lists of such a workspace take, each the first 200 rows; best
//   of five
#include "service/auditing/auditwriter.h"
#include "service/auditing/canonicalentry.h"
#include "service/auditing/ledgerkeeper.h"
#include "service/auditing/ledgerkey.h"
#include "storage/auditrepository.h"
#include "storage/ledgerstore.h"
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

constexpr int kRows = 60'000;
constexpr int kBatch = 1'000;
constexpr int kRounds = 3;
constexpr double kLeast = 0.6;
constexpr int64_t kBegin = 1748000000000;

AuditEntry entryOf(std::mt19937_64& random, int64_t at)
{
    static constexpr const char* kActions[] = {"inference.run", "settings.update", "member.put", "token.mint",
        "tenant.enter", "audit.read", "model.deploy", "model.retire", "billing.change", "key.rotate", "tenant.edit",
        "cross_tenant_access_attempt"};
    AuditEntry entry;
    const auto tenant = random() % 70;
    entry.log =
        TenantId(tenant < 50 ? QByteArray("acme") : "tenant-" + QByteArray::number(static_cast<int>(tenant - 50)));
    entry.time = {at};
    // A few are rare, as in life: their filter must not pass over all that is not.
    const auto action = random() % 1000;
    entry.action = kActions[action == 0 ? 11 : action == 1 ? 10 : action % 10];
    entry.actor = {UserId("user-" + QByteArray::number(static_cast<int>(random() % 400))), entry.log, "member",
        SessionId("session-" + QByteArray::number(static_cast<int>(random() % 9000)))};
    entry.targets = {{"member", "user-" + QByteArray::number(static_cast<int>(random() % 5000))}};
    entry.outcome = random() % 50 == 0 ? Outcome::Denied : Outcome::Allowed;
    entry.severity = static_cast<Severity>(random() % 100 == 0 ? 4 : random() % 2);
    entry.requestId = RequestId("req_" + QByteArray::number(static_cast<qulonglong>(random()), 36));
    entry.data = {{"model", "m-large"}, {"tokens", static_cast<int>(random() % 5000)}, {"region", "eu-central"},
        {"note", "ticket " + std::to_string(random() % 100000)}};
    if (random() % 10 == 0)
        entry.personal = {{"actor.ip", entry.actor.userId, "192.0.2." + std::to_string(random() % 250)}};
    return entry;
}

std::unique_ptr<Workspace> makeWorkspace(const QString& folder)
{
    WorkspaceOptions options;
    options.create = true;
    auto workspace = Workspace::open(folder, options);
    return workspace ? std::move(*workspace) : nullptr;
}

bool appendAll(Database& db, int64_t count, int batch, int64_t stepMs)
{
    std::mt19937_64 random(42);
    int64_t at = kBegin;
    for (int64_t done = 0; done < count; done += batch) {
        auto transaction = Transaction::begin(db, Transaction::Mode::Write);
        for (int64_t i = 0; i < batch && done + i < count; ++i) {
            at += static_cast<int64_t>(random() % static_cast<uint64_t>(2 * stepMs));
            if (!transaction || !AuditWriter::append(*transaction, entryOf(random, at)))
                return false;
        }
        if (!transaction->commit())
            return false;
        if (count > 1'000'000 && done % 200'000 == 0)
            std::fprintf(stderr, "%lld\n", static_cast<long long>(done));
    }
    return true;
}

struct Plain {
    AuditRecord row;
    int64_t logKey = 0;
    QByteArray words;
};

double ours(QList<Plain>* rows)
{
    QTemporaryDir folder;
    const auto workspace = makeWorkspace(folder.path());
    Database* db = workspace ? workspace->database().value_or(nullptr) : nullptr;
    if (!db)
        return 0;
    QElapsedTimer timer;
    timer.start();
    if (!appendAll(*db, kRows, kBatch, 20))
        return 0;
    const double rate = kRows / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
    if (rows->isEmpty()) {
        (void)LedgerStore(*db).eachHead([&](const TenantId&, const StoredHead& head) {
            return LedgerStore(*db).eachEntry(head, 0, [&](const AuditRecord& row) -> Result<bool> {
                rows->append({row, head.logKey, CanonicalEntry::wordsOf(viewOf(row.entry))});
                return true;
            });
        });
        std::sort(rows->begin(), rows->end(),
            [](const Plain& one, const Plain& other) { return one.row.key.row < other.row.key.row; });
    }
    return rate;
}

void bindText(sqlite3_stmt* stmt, int at, const QByteArray& text)
{
    sqlite3_bind_text(stmt, at, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

bool insert(sqlite3_stmt* row, sqlite3_stmt* search, const Plain& plain)
{
    const AuditRecord& one = plain.row;
    const QByteArray outcome = outcomeName(one.outcome);
    const QByteArray severity = severityName(one.severity);
    const QByteArray log = 'l' + QByteArray::number(static_cast<qlonglong>(plain.logKey));
    sqlite3_bind_int64(row, 1, plain.logKey);
    sqlite3_bind_int64(row, 2, static_cast<int64_t>(one.key.index));
    bindText(row, 3, one.key.log.bytes());
    sqlite3_bind_int64(row, 4, one.key.at.ms);
    bindText(row, 5, one.action);
    bindText(row, 6, one.actorId.bytes());
    bindText(row, 7, one.actorTenantId.bytes());
    bindText(row, 8, one.actorRole);
    bindText(row, 9, one.target);
    bindText(row, 10, outcome);
    bindText(row, 11, severity);
    bindText(row, 12, one.requestId.bytes());
    sqlite3_bind_blob(row, 13, one.leaf.constData(), static_cast<int>(one.leaf.size()), SQLITE_STATIC);
    bindText(row, 14, one.entry);
    bool good = sqlite3_step(row) == SQLITE_DONE;
    sqlite3_reset(row);
    bindText(search, 1, log);
    bindText(search, 2, plain.words);
    good = good && sqlite3_step(search) == SQLITE_DONE;
    sqlite3_reset(search);
    return good;
}

double bare(const QList<Plain>& rows)
{
    QTemporaryDir folder;
    if (!makeWorkspace(folder.path()))
        return 0;
    sqlite3* db = nullptr;
    sqlite3_open(folder.filePath(QStringLiteral("tenantry.db")).toUtf8().constData(), &db);
    sqlite3_exec(db,
        "PRAGMA foreign_keys=OFF; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        " PRAGMA cache_size=-16384",
        nullptr, nullptr, nullptr);
    sqlite3_stmt* row = nullptr;
    sqlite3_stmt* search = nullptr;
    sqlite3_prepare_v2(db,
        "INSERT INTO audit (log_key, epoch, idx, log, time, action, actor_id, actor_tenant, actor_role, target,"
        " outcome, severity, request_id, leaf, entry) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        -1, &row, nullptr);
    sqlite3_prepare_v2(
        db, "INSERT INTO audit_text (rowid, log, words) VALUES (last_insert_rowid(), ?, ?)", -1, &search, nullptr);
    QElapsedTimer timer;
    timer.start();
    qsizetype stored = 0;
    for (qsizetype at = 0; at < rows.size(); at += kBatch) {
        sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        for (qsizetype i = at; i < std::min<qsizetype>(at + kBatch, rows.size()); ++i)
            stored += insert(row, search, rows[i]) ? 1 : 0;
        sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    sqlite3_finalize(row);
    sqlite3_finalize(search);
    sqlite3_close(db);
    return stored == kRows ? kRows / seconds : 0;
}

int compare()
{
    QList<Plain> rows;
    double bestOurs = 0;
    double bestBare = 0;
    for (int round = 0; round < kRounds; ++round) {
        bestOurs = std::max(bestOurs, ours(&rows));
        bestBare = std::max(bestBare, bare(rows));
    }
    if (bestBare <= 0 || bestOurs <= 0) {
        std::fprintf(stderr, "bench_audit: a run failed\n");
        return 2;
    }
    const double ratio = bestOurs / bestBare;
    std::printf("append %d entries, %d a commit, best of %d: plain INSERTs %.0f/s, appended %.0f/s, ratio %.2f (least "
                "%.2f)\n",
        kRows, kBatch, kRounds, bestBare, bestOurs, ratio, kLeast);
    return ratio >= kLeast ? 0 : 1;
}

int make(int64_t count, const QString& folder)
{
    const auto workspace = makeWorkspace(folder);
    Database* db = workspace ? workspace->database().value_or(nullptr) : nullptr;
    if (!db || !db->execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144"))
        return 2;
    QElapsedTimer timer;
    timer.start();
    // About half a year.
    if (!appendAll(*db, count, 20'000, std::max<int64_t>(1, 180 * Timestamp::kDay / count)))
        return 2;
    auto signer = LedgerKey::open(workspace->keysFolder(), workspace->installation());
    if (!signer || !LedgerKeeper(std::move(*signer)).sign(*db, {kBegin}))
        return 2;
    std::printf(
        "made %lld entries in %.0f s\n", static_cast<long long>(count), static_cast<double>(timer.elapsed()) / 1000);
    return 0;
}

template <class Ask> void measure(const char* name, Ask ask)
{
    double best = 1e9;
    qsizetype rows = -1;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto found = ask();
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        rows = found ? found->rows.size() : -1;
    }
    std::printf("%-40s %8.2f ms  %lld rows\n", name, best, static_cast<long long>(rows));
}

int pages(const QString& folder)
{
    WorkspaceOptions options;
    options.readOnly = true;
    options.exclusive = false;
    const auto workspace = Workspace::open(folder, options);
    Database* db = workspace ? (*workspace)->database().value_or(nullptr) : nullptr;
    if (!db)
        return 2;
    const AuditRepository audit(*db);
    const auto list = [&](const char* name, auto set) {
        AuditFilter filter;
        set(filter);
        measure((QByteArray("all logs, ") + name).constData(),
            [&] { return audit.page(AccessGuard::platform(), filter, {.limit = 200}); });
        measure((QByteArray("one log, ") + name).constData(),
            [&] { return audit.page(AccessGuard::tenant(TenantId("acme")), filter, {.limit = 200}); });
    };
    list("newest", [](AuditFilter&) {});
    list("frequent action", [](AuditFilter& f) { f.actions = {"member.put"}; });
    list("rare action", [](AuditFilter& f) { f.actions = {"cross_tenant_access_attempt"}; });
    list("actions of a kind", [](AuditFilter& f) { f.actions = {"tenant.*"}; });
    list("actor", [](AuditFilter& f) { f.actor = UserId("user-77"); });
    list("actor who is not there", [](AuditFilter& f) { f.actor = UserId("nobody"); });
    list("actor and rare action", [](AuditFilter& f) {
        f.actor = UserId("user-77");
        f.actions = {"cross_tenant_access_attempt"};
    });
    list("target", [](AuditFilter& f) { f.target = "member:user-4000"; });
    list("denied", [](AuditFilter& f) { f.outcome = Outcome::Denied; });
    list("high", [](AuditFilter& f) { f.severities = {Severity::High}; });
    list("to a time in the middle", [](AuditFilter& f) { f.to = Timestamp{kBegin + 90 * Timestamp::kDay}; });
    list("frequent word", [](AuditFilter& f) { f.text = QStringLiteral("central"); });
    list("rare word", [](AuditFilter& f) { f.text = QStringLiteral("ticket 4242"); });
    list("prefix", [](AuditFilter& f) { f.text = QStringLiteral("4242*"); });
    list("no such word", [](AuditFilter& f) { f.text = QStringLiteral("xyzzy"); });
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1String("--make"))
        return make(words[2].toLongLong(), words[3]);
    if (words.size() == 3 && words[1] == QLatin1String("--page"))
        return pages(words[2]);
    return compare();
}
