// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicaljson.h"
#include "ledger/compactrange.h"
#include "ledger/ledgerentry.h"
#include "ledger/merkleproof.h"
#include "ledger/treehash.h"
#include "service/auditing/auditwriter.h"
#include "service/auditing/canonicalentry.h"
#include "service/auditing/ledgerhashes.h"
#include "storage/auditrepository.h"
#include "storage/migrations.h"
#include "storage/sqlitedialect.h"
#include "tests/storage/accessguard.h"
#include "tests/storage/storagefixture.h"
#include "tests/support/testsupport.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

AuditEntry entryOf(const char* log, const char* action = "tenant.enter", Timestamp at = kNow)
{
    AuditEntry entry;
    entry.log = TenantId(log);
    entry.time = at;
    entry.action = action;
    entry.actor = {UserId("u1"), TenantId("a"), "admin", SessionId("s")};
    return entry;
}

Result<AuditReceipt> appendOne(Database& db, const AuditEntry& entry)
{
    auto transaction = Transaction::begin(db, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    auto receipt = AuditWriter::append(*transaction, entry);
    if (!receipt)
        return receipt;
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return receipt;
}

StoredHead headOf(Database& db, const char* log)
{
    return LedgerStore(db).head(TenantId(log)).value_or(std::nullopt).value_or(StoredHead{});
}

} // namespace

class TestAuditWriter : public QObject {
    Q_OBJECT
private slots:
    void logsAreDenseAndVerbatim()
    {
        StorageFixture fixture;
        AuditEntry entry = entryOf("a", "member.add");
        entry.targets = {{"member", "u2"}};
        entry.outcome = Outcome::Denied;
        entry.severity = Severity::High;
        entry.data = {{"note", "Grüße"}};
        {
            auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
            QCOMPARE(AuditWriter::append(*transaction, entry)->index, 0U);
            QCOMPARE(AuditWriter::append(*transaction, entry)->index, 1U);
        }
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        AuditReceipt last;
        for (uint64_t i = 0; i < 25; ++i) {
            entry.time = Timestamp{kNow.ms + static_cast<int64_t>(i)};
            last = AuditWriter::append(*transaction, entry).value_or(AuditReceipt{});
            QCOMPARE(last.index, i);
            QCOMPARE(last.epoch, 1);
        }
        VERIFY_OK(transaction->commit());
        const AuditRepository audit(fixture.db());
        AuditFilter filter;
        filter.actions = {"member.*"};
        filter.outcome = Outcome::Denied;
        filter.severities = {Severity::Low, Severity::High};
        filter.actor = UserId("u1");
        filter.text = QStringLiteral("grüße");
        const auto page = audit.page(AccessGuard::platform(), filter, {.limit = 10});
        VERIFY_OK(page);
        QCOMPARE(page->rows.size(), 10);
        QVERIFY(page->hasMore);
        const AuditRecord& newest = page->rows.first();
        entry.index = 24;
        const StoredHead head = headOf(fixture.db(), "a");
        QCOMPARE(newest.entry, CanonicalEntry::make(entry, head.name)->bytes);
        VERIFY_OK(Ledger::checkCanonical(newest.entry));
        QCOMPARE(viewOf(newest.leaf), Ledger::bytesOf(last.leaf));
        QCOMPARE(Ledger::leafHash(viewOf(newest.entry)), last.leaf);
        QCOMPARE(newest.target, QByteArray("member:u2"));
        AuditRepository::Place next;
        next.from = page->rows.last().key;
        QCOMPARE(audit.page(AccessGuard::platform(), filter, next)->rows.size(), 15);
        const auto anchors = audit.anchors(AccessGuard::tenant(TenantId("a")), {}, 10);
        VERIFY_OK(anchors);
        QCOMPARE(anchors->totalCount, 25);
        QCOMPARE(anchors->keys.size(), 2);
        QCOMPARE(anchors->keys[1].index, 5U);
        filter.outcome = Outcome::Allowed;
        QCOMPARE(audit.count(AccessGuard::platform(), filter).value_or(-1), 0);
    }
    void logsAreApart()
    {
        StorageFixture fixture;
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        VERIFY_OK(transaction);
        for (const char* log : {"a", "b", "a", "platform", "b"})
            VERIFY_OK(AuditWriter::append(*transaction, entryOf(log)));
        VERIFY_OK(transaction->commit());
        const AuditRepository audit(fixture.db());
        const TenantScope a = AccessGuard::tenant(TenantId("a"));
        AuditFilter claim;
        claim.tenantId = TenantId("b");
        AuditFilter search;
        search.text = QStringLiteral("ten* enter");
        for (const AuditFilter& filter : {AuditFilter{}, claim, search}) {
            const auto page = audit.page(a, filter, {});
            VERIFY_OK(page);
            QCOMPARE(page->rows.size(), 2);
            QCOMPARE(page->rows.first().key.index, 1U);
            QCOMPARE(page->rows.first().key.log, TenantId("a"));
            QCOMPARE(audit.count(a, filter).value_or(-1), 2);
        }
        QCOMPARE(audit.count(AccessGuard::platform(), {}).value_or(-1), 5);
        QCOMPARE(audit.count(AccessGuard::platform(), claim).value_or(-1), 2);
        QCOMPARE(audit.count(AccessGuard::platform(), search).value_or(-1), 5);
        QCOMPARE(headOf(fixture.db(), "b").size, 2U);
    }
    void filtersFind_data()
    {
        QTest::addColumn<AuditFilter>("filter");
        QTest::addColumn<qint64>("found");
        const auto with = [](auto set) {
            AuditFilter filter;
            set(filter);
            return filter;
        };
        QTest::newRow("target") << with([](AuditFilter& f) { f.target = "member:u7"; }) << qint64(1);
        QTest::newRow("kind") << with([](AuditFilter& f) { f.target = "member:"; }) << qint64(20);
        QTest::newRow("other kind") << with([](AuditFilter& f) { f.target = "mem:"; }) << qint64(0);
        QTest::newRow("request") << with([](AuditFilter& f) { f.requestId = RequestId("r3"); }) << qint64(2);
        QTest::newRow("actor") << with([](AuditFilter& f) { f.actor = UserId("p1"); }) << qint64(10);
        QTest::newRow("action") << with([](AuditFilter& f) { f.actions = {"member.put"}; }) << qint64(10);
        QTest::newRow("actions") << with([](AuditFilter& f) { f.actions = {"member.put", "tenant.*"}; }) << qint64(20);
        QTest::newRow("from") << with([](AuditFilter& f) { f.from = Timestamp{kNow.ms + 15}; }) << qint64(5);
        QTest::newRow("to") << with([](AuditFilter& f) { f.to = Timestamp{kNow.ms + 15}; }) << qint64(15);
        QTest::newRow("word") << with([](AuditFilter& f) { f.text = QStringLiteral("hello"); }) << qint64(20);
        QTest::newRow("part of a word") << with([](AuditFilter& f) { f.text = QStringLiteral("hell"); }) << qint64(0);
        QTest::newRow("prefix") << with([](AuditFilter& f) { f.text = QStringLiteral("hell* n7"); }) << qint64(1);
        QTest::newRow("syntax") << with([](AuditFilter& f) { f.text = QStringLiteral("\"hello\" OR"); }) << qint64(0);
        QTest::newRow("column") << with([](AuditFilter& f) { f.text = QStringLiteral("log:l1"); }) << qint64(0);
        QTest::newRow("no word") << with([](AuditFilter& f) { f.text = QStringLiteral("- ?"); }) << qint64(0);
        QTest::newRow("personal") << with([](AuditFilter& f) { f.text = QStringLiteral("ada"); }) << qint64(0);
    }
    void filtersFind()
    {
        QFETCH(AuditFilter, filter);
        QFETCH(qint64, found);
        StorageFixture fixture;
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        for (int i = 0; i < 20; ++i) {
            AuditEntry entry = entryOf("a", i % 2 == 0 ? "member.put" : "tenant.edit", Timestamp{kNow.ms + i});
            entry.actor.userId = UserId(i % 2 == 0 ? "p0" : "p1");
            entry.targets = {{"member", "u" + QByteArray::number(i)}};
            entry.requestId = RequestId("r" + QByteArray::number(i / 2));
            entry.data = {{"note", "Hello n" + std::to_string(i)}};
            entry.personal = {{"actor.name", entry.actor.userId, "Ada Lovelace"}};
            VERIFY_OK(AuditWriter::append(*transaction, entry));
        }
        VERIFY_OK(transaction->commit());
        const AuditRepository audit(fixture.db());
        for (const auto& count :
            {audit.count(AccessGuard::platform(), filter), audit.count(AccessGuard::tenant(TenantId("a")), filter)})
            QCOMPARE(count.value_or(-1), found);
        QCOMPARE(audit.count(AccessGuard::tenant(TenantId("b")), filter).value_or(-1), 0);
        QList<uint64_t> walked;
        AuditRepository::Place place;
        place.limit = 3;
        for (bool more = true; more;) {
            const auto page = audit.page(AccessGuard::platform(), filter, place);
            VERIFY_OK(page);
            for (const AuditRecord& row : page->rows)
                walked.append(row.key.index);
            more = page->hasMore;
            if (more)
                place.from = page->rows.last().key;
        }
        QCOMPARE(walked.size(), found);
        QVERIFY(std::is_sorted(walked.rbegin(), walked.rend()));
    }
    void timesNeverGoBack()
    {
        StorageFixture fixture;
        for (const int64_t at : {kNow.ms, kNow.ms - 5000, kNow.ms + 1, int64_t{0}})
            VERIFY_OK(appendOne(fixture.db(), entryOf("a", "x.y", Timestamp{at})));
        QList<int64_t> times;
        VERIFY_OK(LedgerStore(fixture.db())
                      .eachEntry(headOf(fixture.db(), "a"), 0, [&](const AuditRecord& row) -> Result<bool> {
                          times.append(row.key.at.ms);
                          const auto read = Ledger::LedgerEntry::read(viewOf(row.entry));
                          if (!read || read->time != row.key.at)
                              return fail(ErrorCode::StorageCorrupt, QStringLiteral("column and entry differ"));
                          return true;
                      }));
        QCOMPARE(times, (QList<int64_t>{kNow.ms, kNow.ms, kNow.ms + 1, kNow.ms + 1}));
    }
    void personalDataStandsBeside()
    {
        StorageFixture fixture;
        AuditEntry entry = entryOf("a", "member.put");
        entry.personal = {{"member.email", UserId("u2"), "ada@lovelace.example"}, {"member.name", UserId("u2"), "Ada"}};
        VERIFY_OK(appendOne(fixture.db(), entry));
        const StoredHead head = headOf(fixture.db(), "a");
        const auto openings = LedgerStore(fixture.db()).openingsOf(head, UserId("u2"));
        VERIFY_OK(openings);
        QCOMPARE(openings->size(), 2);
        const auto rows = AuditRepository(fixture.db()).page(AccessGuard::platform(), {}, {});
        const QByteArray bytes = rows->rows.first().entry;
        QVERIFY(!bytes.contains("ada") && !bytes.contains("Ada"));
        const auto read = Ledger::LedgerEntry::read(viewOf(bytes));
        VERIFY_OK(read);
        QCOMPARE(read->personal.size(), 2);
        for (const StoredOpening& opening : *openings) {
            QVERIFY(std::any_of(read->personal.begin(), read->personal.end(), [&](const auto& commitment) {
                return commitment.name == viewOf(opening.name)
                    && Ledger::opens(commitment.hash, opening.salt, viewOf(opening.value));
            }));
        }
    }
    void treesGrowAsTheyShould()
    {
        StorageFixture fixture;
        Ledger::CompactRange naive;
        QList<Ledger::Hash> roots{naive.root()};
        QList<Ledger::Hash> leaves;
        auto transaction = Transaction::begin(fixture.db(), Transaction::Mode::Write);
        for (int i = 0; i < 700; ++i) {
            const auto receipt = AuditWriter::append(*transaction, entryOf("a"));
            VERIFY_OK(receipt);
            naive.append(receipt->leaf);
            roots.append(naive.root());
            leaves.append(receipt->leaf);
        }
        VERIFY_OK(transaction->commit());
        const StoredHead head = headOf(fixture.db(), "a");
        QCOMPARE(Ledger::CompactRange::fromBytes(head.ranges)->root(), naive.root());
        QCOMPARE(fixture.db().scalar("SELECT count(*) FROM ledger_node").value_or(-1), 2);
        const auto hashes = LedgerHashes::of(fixture.db(), head);
        VERIFY_OK(hashes);
        for (const uint64_t size : {1U, 2U, 255U, 256U, 257U, 511U, 512U, 513U, 700U}) {
            QCOMPARE(Ledger::rootOf(*hashes, size).value_or(Ledger::Hash{}), roots[static_cast<qsizetype>(size)]);
            const auto consistency = Ledger::consistencyProof(*hashes, size, 700);
            VERIFY_OK(consistency);
            QVERIFY(Ledger::extends(size, roots[static_cast<qsizetype>(size)], 700, roots[700], *consistency));
            const auto inclusion = Ledger::inclusionProof(*hashes, size - 1, 700);
            VERIFY_OK(inclusion);
            QVERIFY(Ledger::includes(roots[700], 700, size - 1, leaves[static_cast<qsizetype>(size) - 1], *inclusion));
        }
    }
    void whatCannotBeWrittenFailsItsChange_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("a float") << QByteArray("[1.5]");
        QTest::newRow("too long") << QByteArray("[\"" + QByteArray(70000, 'x') + "\"]");
        QTest::newRow("too deep") << QByteArray(30, '[') + QByteArray(30, ']');
    }
    void whatCannotBeWrittenFailsItsChange()
    {
        QFETCH(QByteArray, data);
        StorageFixture fixture;
        VERIFY_OK(appendOne(fixture.db(), entryOf("a")));
        AuditEntry entry = entryOf("a");
        entry.data = *parseJson(data);
        QVERIFY(!appendOne(fixture.db(), entry));
        QCOMPARE(headOf(fixture.db(), "a").size, 1U);
        QCOMPARE(fixture.db().scalar("SELECT count(*) FROM audit").value_or(-1), 1);
    }
    void madeUpIdsDoNotKeepARefusalOut()
    {
        StorageFixture fixture;
        AuditEntry entry = entryOf("a");
        entry.targets = {{"tenant", QByteArray("\xff\xc0 \xed\xa0\x80")}};
        VERIFY_OK(appendOne(fixture.db(), entry));
    }
    void oldRowsComeInUnderOneEntry()
    {
        QTemporaryDir place;
        auto db = Database::open({.file = place.filePath(QStringLiteral("old.db"))});
        VERIFY_OK(db);
        const SqliteDialect dialect;
        VERIFY_OK(migrate(**db, dialect, 3));
        VERIFY_OK((*db)->execute("INSERT INTO note VALUES ('workspace', '{\"installation\":\"i1\"}');"
                                 "INSERT INTO audit_log (log, size) VALUES ('a', 2), ('b', 1);"
                                 "INSERT INTO audit SELECT key, 0, log, 5, 'x.y', 'u', log, 'admin', 'tenant:t', "
                                 "'DENIED', 'LOW', 'r', '{\"n\":0}'"
                                 " FROM audit_log;"
                                 "INSERT INTO audit VALUES (1, 1, 'a', 7, 'x.z', 'u', 'a', 'admin', '', 'ALLOWED', "
                                 "'INFO', '', '{\"n\":1}')"));
        VERIFY_OK(migrate(**db, dialect));
        const auto receipt = appendOne(**db, entryOf("a"));
        VERIFY_OK(receipt);
        QCOMPARE(receipt->index, 1U);
        const AuditRepository audit(**db);
        const auto page = audit.page(AccessGuard::tenant(TenantId("a")), {}, {});
        VERIFY_OK(page);
        QCOMPARE(page->rows.size(), 4);
        QCOMPARE(page->rows[1].action, QByteArray("audit.import"));
        QCOMPARE(page->rows[2].action, QByteArray("x.z"));
        QCOMPARE(page->rows[2].key.epoch, 0);
        QCOMPARE(page->rows[3].entry, QByteArray("{\"n\":0}"));
        const Json entry = parseJson(page->rows[1].entry).value_or(Json());
        QCOMPARE(entry["data"]["count"], Json(2));
        QCOMPARE(QByteArray::fromStdString(entry["data"]["sha256"]),
            QCryptographicHash::hash("{\"n\":0}\n{\"n\":1}\n", QCryptographicHash::Sha256).toBase64());
        AuditFilter search;
        search.text = QStringLiteral("tenant t");
        QCOMPARE(audit.count(AccessGuard::platform(), search).value_or(-1), 2);
        QCOMPARE((*db)->scalar("SELECT sum(n) FROM audit_hour WHERE log_key = 0").value_or(-1), 5);
        QCOMPARE((*db)->scalar("SELECT sum(n) FROM audit_hour WHERE log_key > 0").value_or(-1), 5);
    }
};

QTEST_GUILESS_MAIN(TestAuditWriter)
#include "tst_auditwriter.moc"
