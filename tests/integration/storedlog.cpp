// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/storedlog.h"

#include "base/fixedclock.h"
#include "daemon/commandline.h"
#include "ledger/canonicaljson.h"
#include "ledger/compactrange.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"
#include "service/auditing/auditwriter.h"
#include "service/auditing/ledgerhashes.h"
#include "service/auditing/ledgerkey.h"

#include <QFile>

#include <sstream>

namespace Tenantry::Testing {

namespace {

void must(bool good)
{
    if (!good)
        qFatal("the stored log cannot be made");
}

QByteArray blob(std::string_view bytes)
{
    return "x'" + QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex() + '\'';
}

QByteArray quoted(QByteArray text) { return '\'' + text.replace('\'', "''") + '\''; }

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    must(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    must(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

StoredLog::StoredLog(unsigned seed, int least)
    : m_random(seed)
{
    make(least + static_cast<int>(m_random() % 60));
    row = 20 + m_random() % (older - 40);
}

void StoredLog::append(Transaction& transaction, const char* log, int count)
{
    static constexpr const char* kActions[] = {"member.put", "tenant.edit", "settings.update", "token.mint"};
    for (int i = 0; i < count; ++i) {
        AuditEntry entry;
        entry.log = TenantId(log);
        m_time += static_cast<int64_t>(m_random() % 5000);
        entry.time = {m_time};
        entry.action = kActions[m_random() % 4];
        entry.actor = {UserId("u" + QByteArray::number(m_random() % 7)), entry.log, "admin", SessionId("s")};
        entry.targets = {{"member", "m" + QByteArray::number(m_random() % 50)}};
        entry.requestId = RequestId("req_" + QByteArray::number(m_random()));
        entry.data = {{"note", "Grüße \"n\" " + std::to_string(m_random())}};
        entry.personal = {{"actor.name", entry.actor.userId, "Ada Lovelace"}};
        must(AuditWriter::append(transaction, entry).has_value());
    }
}

void StoredLog::make(int count)
{
    WorkspaceOptions options;
    options.create = true;
    QByteArray receipts;
    {
        auto workspace = Workspace::open(folder(), options);
        must(workspace.has_value());
        installation = (*workspace)->installation();
        Database& db = **(*workspace)->database();
        const LedgerKeeper keeper(*LedgerKey::open((*workspace)->keysFolder(), installation));
        write(keyFile(), keeper.key().toText() + '\n');
        const auto some = [&](const char* log, int number, Timestamp now) {
            auto transaction = Transaction::begin(db, Transaction::Mode::Write);
            append(*transaction, log, number);
            must(transaction->commit() && keeper.sign(db, now));
        };
        some(kOther, 9, {m_time});
        older = static_cast<uint64_t>(count / 2);
        some(kLog, count / 2, {m_time});
        some(kLog, count - count / 2, {m_time + Timestamp::kDay});
        const StoredHead head = **LedgerStore(db).head(TenantId(kLog));
        size = head.size;
        write(witnessFile(), (*LedgerStore(db).newestCheckpoint(head))->note);
        must(LedgerStore(db)
                 .eachEntry(head, 0,
                     [&](const AuditRecord& one) -> Result<bool> {
                         receipts += dumpJson(Json{{"index", one.key.index},
                                         {"leaf", one.leaf.toBase64().toStdString()}, {"log", head.name.toStdString()}})
                             + '\n';
                         return true;
                     })
                 .has_value());
    }
    write(receiptsFile(), receipts);
    m_good = contentOf(file());
}

void StoredLog::restore()
{
    close();
    write(file(), m_good);
}

void StoredLog::writeOn(int count)
{
    close();
    auto workspace = Workspace::open(folder(), WorkspaceOptions());
    must(workspace.has_value());
    Database& db = **(*workspace)->database();
    auto transaction = Transaction::begin(db, Transaction::Mode::Write);
    append(*transaction, kLog, count);
    must(transaction->commit().has_value());
    const LedgerKeeper keeper(*LedgerKey::open((*workspace)->keysFolder(), installation));
    must(keeper.sign(db, {m_time + 2 * Timestamp::kDay}).has_value());
}

Database& StoredLog::open()
{
    if (!m_db) {
        auto opened = Database::open({.file = file()});
        must(opened.has_value());
        m_db = std::move(*opened);
        must(m_db->execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF").has_value());
    }
    return *m_db;
}

void StoredLog::close()
{
    if (m_db)
        must(m_db->execute("PRAGMA wal_checkpoint(TRUNCATE)").has_value());
    m_db.reset();
}

void StoredLog::sql(const QByteArray& statement)
{
    const auto done = open().execute(statement);
    if (!done)
        qFatal("%s: %s", statement.constData(), qPrintable(describe(done.error())));
}

int64_t StoredLog::number(const QByteArray& query) { return open().scalar(query).value_or(-1); }

StoredHead StoredLog::head(const char* log) { return **LedgerStore(open()).head(TenantId(log)); }

QByteArray StoredLog::entryAt(uint64_t index)
{
    auto statement = open().prepare("SELECT entry FROM audit WHERE log_key = ? AND idx = ?");
    must(statement && statement->bind(head().logKey).bind(static_cast<int64_t>(index)).step().value_or(false));
    return statement->bytes(0);
}

void StoredLog::setBytes(uint64_t index, const QByteArray& bytes)
{
    sql("UPDATE audit SET entry = " + quoted(bytes)
        + ", leaf = " + blob(Ledger::bytesOf(Ledger::leafHash(viewOf(bytes))))
        + " WHERE log_key = " + QByteArray::number(static_cast<qlonglong>(head().logKey))
        + " AND idx = " + QByteArray::number(static_cast<qulonglong>(index)));
}

void StoredLog::edit(uint64_t index, const std::function<void(Json&)>& change, bool leaf)
{
    Json entry = *parseJson(entryAt(index));
    change(entry);
    const QByteArray bytes = *Ledger::canonical(entry);
    if (leaf)
        return setBytes(index, bytes);
    sql("UPDATE audit SET entry = " + quoted(bytes)
        + " WHERE log_key = " + QByteArray::number(static_cast<qlonglong>(head().logKey))
        + " AND idx = " + QByteArray::number(static_cast<qulonglong>(index)));
}

void StoredLog::rebuild(const char* log)
{
    const StoredHead at = head(log);
    const QByteArray place = " WHERE log_key = " + QByteArray::number(static_cast<qlonglong>(at.logKey));
    QByteArrayList leaves;
    std::vector<Ledger::TreeNode> made;
    Ledger::CompactRange range;
    must(LedgerStore(open())
             .eachEntry(at, 0,
                 [&](const AuditRecord& one) -> Result<bool> {
                     const Ledger::Hash leaf = Ledger::leafHash(viewOf(one.entry));
                     range.append(leaf, &made);
                     leaves.append("UPDATE audit SET leaf = " + blob(Ledger::bytesOf(leaf)) + place
                         + " AND idx = " + QByteArray::number(static_cast<qulonglong>(one.key.index)));
                     return true;
                 })
             .has_value());
    QByteArrayList all{"BEGIN", "DELETE FROM ledger_node" + place};
    all += leaves;
    for (const Ledger::TreeNode& node : made) {
        if (LedgerHashes::isKept(node.level))
            all.append("INSERT INTO ledger_node VALUES (" + QByteArray::number(static_cast<qlonglong>(at.logKey))
                + ", 1, " + QByteArray::number(node.level) + ", "
                + QByteArray::number(static_cast<qulonglong>(node.index)) + ", " + blob(Ledger::bytesOf(node.hash))
                + ')');
    }
    all.append("UPDATE ledger_head SET size = " + QByteArray::number(static_cast<qulonglong>(range.end()))
        + ", ranges = " + blob(viewOf(range.toBytes())) + place);
    all.append("COMMIT");
    sql(all.join("; "));
}

void StoredLog::putNote(const QByteArray& note)
{
    const QByteArray key = QByteArray::number(static_cast<qlonglong>(head().logKey));
    const QByteArray end = QByteArray::number(static_cast<qulonglong>(head().size));
    sql("DELETE FROM ledger_checkpoint WHERE log_key = " + key + "; INSERT INTO ledger_checkpoint VALUES (" + key
        + ", 1, " + end + ", 1, " + quoted(note) + "); UPDATE ledger_head SET signed_size = " + end
        + " WHERE log_key = " + key);
}

QByteArray StoredLog::signedHead(const Ledger::NoteSigner& signer, const QByteArray& origin)
{
    const StoredHead at = head();
    return *Ledger::signCheckpoint(
        {origin.isEmpty() ? at.name : origin, at.size, Ledger::CompactRange::fromBytes(at.ranges)->root(), {}},
        {&signer});
}

Ledger::NoteSigner StoredLog::stolenKey() { return *LedgerKey::open(folder() + QStringLiteral("/keys"), installation); }

bool StoredLog::Verdict::has(const char* kind, std::optional<uint64_t> wanted) const
{
    for (const Json& log : json.value("logs", Json::array())) {
        for (const Json& finding : log["findings"]) {
            if (finding["kind"] == kind && finding["row"] == (wanted ? Json(*wanted) : Json()))
                return true;
        }
    }
    return false;
}

QString StoredLog::Verdict::words() const
{
    QString all = QString::number(exitCode);
    for (const Json& log : json.value("logs", Json::array())) {
        if (log["conclusion"] != "verified")
            all += QLatin1Char('\n') + QString::fromUtf8(dumpJson(log)).left(1500);
    }
    return all;
}

int StoredLog::run(const QStringList& words, std::string* said)
{
    std::ostringstream out;
    std::ostringstream err;
    FixedClock clock({1763472726741});
    CommandIo io{out, err, clock, false, {}};
    const int code = static_cast<int>(runCommandLine(words, io));
    if (said)
        *said = out.str();
    return code;
}

StoredLog::Verdict StoredLog::verify(bool witness) const
{
    QStringList words{QStringLiteral("verify"), QStringLiteral("--data"), folder(), QStringLiteral("--key"), keyFile(),
        QStringLiteral("--json")};
    if (witness)
        words += {QStringLiteral("--checkpoint"), witnessFile(), QStringLiteral("--receipts"), receiptsFile()};
    Verdict verdict;
    std::string said;
    verdict.exitCode = run(words, &said);
    verdict.json = parseJson(said).value_or(Json::object());
    return verdict;
}

} // namespace Tenantry::Testing
