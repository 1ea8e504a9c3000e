// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/compactrange.h"
#include "ledger/signednote.h"
#include "tests/integration/storedlog.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

bool full() { return qEnvironmentVariableIsSet("TENANTRY_FULL"); }

QByteArray text(uint64_t number) { return QByteArray::number(static_cast<qulonglong>(number)); }

QByteArray inLog(StoredLog& log) { return " log_key = " + text(static_cast<uint64_t>(log.head().logKey)) + ' '; }

void lower(Json& entry) { entry["severity"] = "CRITICAL"; }

/// The row's columns follow, so that only the tree can tell.
void editAll(StoredLog& log, uint64_t row)
{
    log.edit(row, lower, true);
    log.sql("UPDATE audit SET severity = 'CRITICAL' WHERE" + inLog(log) + "AND idx = " + text(row));
}

void signAgain(StoredLog& log)
{
    log.rebuild();
    log.putNote(log.signedHead(log.stolenKey()));
}

Ledger::NoteSigner keyNamed(const QByteArray& name) { return *Ledger::NoteSigner::make(name, QByteArray(32, 'x')); }

struct Case {
    const char* name;
    const char* kind;
    bool witness; ///< whether it takes one
    std::function<void(StoredLog&)> tamper;
    std::function<std::optional<uint64_t>(const StoredLog&)> row;
};

using Row = std::optional<uint64_t>;

Row theRow(const StoredLog& log) { return log.row; }
Row noRow(const StoredLog&) { return std::nullopt; }

QList<Case> rowCases()
{
    return {
        {"edited entry", "content-changed", false, [](StoredLog& log) { log.edit(log.row, lower, false); }, theRow},
        {"edited column of the list", "content-changed", false,
            [](StoredLog& log) {
                log.sql("UPDATE audit SET actor_id = 'nobody' WHERE" + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"edited time of the list", "content-changed", false,
            [](StoredLog& log) {
                log.sql("UPDATE audit SET time = time - 1 WHERE" + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"edited entry and leaf", "node-changed", false, [](StoredLog& log) { editAll(log, 7); },
            [](const StoredLog&) { return Row(0); }},
        {"edited entry, leaf, nodes and head", "root-differs", false,
            [](StoredLog& log) {
                editAll(log, log.row);
                log.rebuild();
            },
            noRow},
        {"deleted middle row", "row-missing", false,
            [](StoredLog& log) { log.sql("DELETE FROM audit WHERE" + inLog(log) + "AND idx = " + text(log.row)); },
            theRow},
        {"deleted tail", "tail-missing", false,
            [](StoredLog& log) {
                log.sql("DELETE FROM audit WHERE" + inLog(log) + "AND idx >= " + text(log.size - 3));
            },
            [](const StoredLog& log) { return Row(log.size - 3); }},
        {"deleted tail and head", "tail-missing", false,
            [](StoredLog& log) {
                log.sql("DELETE FROM audit WHERE" + inLog(log) + "AND idx >= " + text(log.size - 3));
                log.rebuild();
            },
            [](const StoredLog& log) { return Row(log.size - 3); }},
        {"inserted row", "row-repeated", false,
            [](StoredLog& log) {
                log.sql("UPDATE audit SET idx = -idx - 1 WHERE" + inLog(log) + "AND idx > " + text(log.row)
                    + "; UPDATE audit SET idx = -idx WHERE" + inLog(log) + "AND idx < 0"
                    + "; INSERT INTO audit SELECT NULL, log_key, epoch, idx + 1, log, time, action, actor_id, "
                      "actor_tenant, actor_role,"
                      " target, outcome, severity, request_id, leaf, entry FROM audit WHERE"
                    + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"swapped rows", "row-out-of-place", false,
            [](StoredLog& log) {
                log.sql("UPDATE audit SET idx = -1 WHERE" + inLog(log) + "AND idx = " + text(log.row)
                    + "; UPDATE audit SET idx = idx - 1 WHERE" + inLog(log) + "AND idx = " + text(log.row + 1)
                    + "; UPDATE audit SET idx = " + text(log.row + 1) + " WHERE" + inLog(log) + "AND idx = -1");
            },
            theRow},
        {"duplicated row", "row-repeated", false,
            [](StoredLog& log) {
                log.sql("INSERT INTO audit SELECT NULL, log_key, epoch, " + text(log.size)
                    + ", log, time, action, actor_id, actor_tenant,"
                      " actor_role, target, outcome, severity, request_id, leaf, entry FROM audit WHERE"
                    + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"row moved to another tenant", "foreign-row", false,
            [](StoredLog& log) {
                log.sql("UPDATE audit SET log_key = " + text(static_cast<uint64_t>(log.head(StoredLog::kOther).logKey))
                    + ", idx = 9, log = '" + StoredLog::kOther + "' WHERE" + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"not canonical", "not-canonical", false,
            [](StoredLog& log) { log.setBytes(log.row, log.entryAt(log.row).replace("\"v\":1", "\"v\": 1")); }, theRow},
        {"a name twice", "not-canonical", false,
            [](StoredLog& log) { log.setBytes(log.row, log.entryAt(log.row).replace("\"v\":1", "\"v\":1,\"v\":1")); },
            theRow},
        {"node changed", "node-changed", false,
            [](StoredLog& log) { log.sql("UPDATE ledger_node SET hash = zeroblob(32) WHERE" + inLog(log)); },
            [](const StoredLog&) { return Row(0); }},
        {"head changed", "node-changed", false,
            [](StoredLog& log) {
                log.sql("UPDATE ledger_head SET ranges = substr(ranges, 1, 8) || zeroblob(length(ranges) - 8) WHERE"
                    + inLog(log));
            },
            noRow},
        {"clock set back", "clock-set-back", false,
            [](StoredLog& log) {
                log.edit(
                    log.row, [](Json& entry) { entry["time"] = "2001-01-01T00:00:00.000Z"; }, true);
                log.sql("UPDATE audit SET time = 978307200000 WHERE" + inLog(log) + "AND idx = " + text(log.row));
                signAgain(log);
            },
            theRow},
    };
}

QList<Case> headCases()
{
    const auto note = [](std::function<QByteArray(StoredLog&)> make) {
        return [make = std::move(make)](StoredLog& log) { log.putNote(make(log)); };
    };
    return {
        {"old checkpoint replayed", "rolled-back", false,
            [](StoredLog& log) {
                log.sql("DELETE FROM ledger_checkpoint WHERE" + inLog(log) + "AND size > " + text(log.older));
            },
            [](const StoredLog& log) { return Row(log.older); }},
        {"checkpoint of another tenant", "foreign-checkpoint", false,
            [](StoredLog& log) {
                log.sql("UPDATE ledger_checkpoint SET note = (SELECT note FROM ledger_checkpoint WHERE NOT" + inLog(log)
                    + ") WHERE" + inLog(log) + "AND size = " + text(log.size));
            },
            noRow},
        {"checkpoint of another epoch", "foreign-checkpoint", false,
            note([](StoredLog& log) { return log.signedHead(log.stolenKey(), log.head().name.chopped(1) + '2'); }),
            noRow},
        {"wrong key", "wrong-key", false, note([](StoredLog& log) { return log.signedHead(keyNamed("other")); }),
            noRow},
        {"unknown key of the same name", "wrong-key", false,
            note([](StoredLog& log) { return log.signedHead(keyNamed(log.stolenKey().key().name())); }), noRow},
        {"bad signature", "bad-signature", false, note([](StoredLog& log) {
             QByteArray bytes = log.signedHead(log.stolenKey());
             return bytes.replace("\n" + text(log.size) + "\n", "\n" + text(log.size - 1) + "\n");
         }),
            noRow},
        {"too many signatures", "malformed-checkpoint", false, note([](StoredLog& log) {
             QByteArray bytes = log.signedHead(log.stolenKey());
             return bytes + bytes.mid(bytes.indexOf("\n\n") + 2).repeated(16);
         }),
            noRow},
        {"leading zero", "malformed-checkpoint", false, note([](StoredLog& log) {
             Ledger::SignedNote one = *Ledger::SignedNote::parse(log.signedHead(log.stolenKey()));
             one.text.replace("\n" + text(log.size) + "\n", "\n0" + text(log.size) + "\n");
             one.signatures = {log.stolenKey().sign(one.text)};
             return *one.toBytes();
         }),
            noRow},
        {"CRLF", "malformed-checkpoint", false,
            note([](StoredLog& log) { return log.signedHead(log.stolenKey()).replace("\n", "\r\n"); }), noRow},
        {"extra newline", "malformed-checkpoint", false,
            note([](StoredLog& log) { return log.signedHead(log.stolenKey()) + '\n'; }), noRow},
        {"signed again with the stolen key", "history-rewritten", true,
            [](StoredLog& log) {
                editAll(log, log.row);
                signAgain(log);
            },
            noRow},
        {"signed again, and a receipt", "receipt-differs", true,
            [](StoredLog& log) {
                editAll(log, log.row);
                signAgain(log);
            },
            theRow},
        {"truncated and continued", "history-rewritten", true,
            [](StoredLog& log) {
                log.sql("DELETE FROM audit WHERE" + inLog(log) + "AND idx >= " + text(log.older)
                    + "; DELETE FROM audit_personal WHERE" + inLog(log) + "AND idx >= " + text(log.older)
                    + "; DELETE FROM ledger_checkpoint WHERE" + inLog(log) + "AND size > " + text(log.older)
                    + "; UPDATE ledger_head SET signed_size = " + text(log.older) + " WHERE" + inLog(log));
                log.rebuild();
                log.writeOn(static_cast<int>(log.size));
            },
            noRow},
        {"restored backup", "rolled-back", true,
            [](StoredLog& log) {
                log.sql("DELETE FROM audit WHERE" + inLog(log) + "AND idx >= " + text(log.older)
                    + "; DELETE FROM audit_personal WHERE" + inLog(log) + "AND idx >= " + text(log.older)
                    + "; DELETE FROM ledger_checkpoint WHERE" + inLog(log) + "AND size > " + text(log.older)
                    + "; UPDATE ledger_head SET signed_size = " + text(log.older) + " WHERE" + inLog(log));
                log.rebuild();
            },
            [](const StoredLog& log) { return Row(log.older); }},
        {"log gone", "rolled-back", true,
            [](StoredLog& log) {
                const QByteArray place = inLog(log);
                for (const char* table : {"audit", "audit_personal", "ledger_node", "ledger_checkpoint", "ledger_head"})
                    log.sql(QByteArray("DELETE FROM ") + table + " WHERE" + place);
            },
            noRow},
    };
}

QList<Case> personalCases()
{
    return {
        {"personal data changed", "personal-changed", false,
            [](StoredLog& log) {
                log.sql(
                    "UPDATE audit_personal SET value = '\"Eve\"' WHERE" + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"personal data and salt changed", "personal-changed", false,
            [](StoredLog& log) {
                log.sql(
                    "UPDATE audit_personal SET salt = zeroblob(32) WHERE" + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"erased without an entry", "erased-without-entry", false,
            [](StoredLog& log) {
                log.sql("DELETE FROM audit_personal WHERE" + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"personal data that nobody commits to", "personal-unknown", false,
            [](StoredLog& log) {
                log.sql("INSERT INTO audit_personal SELECT log_key, epoch, idx, 'zeta', subject, salt, value FROM "
                        "audit_personal WHERE"
                    + inLog(log) + "AND idx = " + text(log.row));
            },
            theRow},
        {"pruned without an entry", "pruned-without-entry", false,
            [](StoredLog& log) {
                Ledger::CompactRange start;
                const StoredHead head = log.head();
                (void)LedgerStore(log.open()).eachEntry(head, 0, [&](const AuditRecord& one) -> Result<bool> {
                    if (start.end() < 10)
                        start.append(*Ledger::hashFromBytes(one.leaf));
                    return start.end() < 10;
                });
                log.sql("DELETE FROM audit WHERE" + inLog(log) + "AND idx < 10; DELETE FROM audit_personal WHERE"
                    + inLog(log) + "AND idx < 10; UPDATE ledger_head SET start = x'" + start.toBytes().toHex()
                    + "' WHERE" + inLog(log));
            },
            [](const StoredLog&) { return Row(0); }},
    };
}

QList<Case> allCases() { return rowCases() + headCases() + personalCases(); }

} // namespace

/// LEDGER.md's list of what must be caught, done to a workspace's file by SQL; `tenantryd verify` has to name row and
/// kind, and to exit with 1.
class TestStoredTampering : public QObject {
    Q_OBJECT
    std::vector<std::unique_ptr<StoredLog>> m_logs;
private slots:
    void initTestCase()
    {
        for (unsigned seed = 1; seed <= (full() ? 200u : 5u); ++seed)
            m_logs.push_back(std::make_unique<StoredLog>(seed * 7919));
    }
    void catches_data()
    {
        QTest::addColumn<int>("number");
        const QList<Case> cases = allCases();
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].name) << i;
    }
    void catches()
    {
        QFETCH(int, number);
        const Case one = allCases()[number];
        for (const auto& log : m_logs) {
            log->restore();
            one.tamper(*log);
            log->close();
            const auto verdict = log->verify(one.witness);
            QVERIFY2(verdict.exitCode == 1, qPrintable(verdict.words()));
            QVERIFY2(verdict.has(one.kind, one.row(*log)), qPrintable(verdict.words()));
        }
    }
    void cleanLogsAreVerified()
    {
        for (const auto& log : m_logs) {
            log->restore();
            for (const bool witness : {false, true}) {
                const auto verdict = log->verify(witness);
                QVERIFY2(verdict.exitCode == 0, qPrintable(verdict.words()));
            }
            log->writeOn(3);
            const auto grown = log->verify(true);
            QVERIFY2(grown.exitCode == 0, qPrintable(grown.words()));
        }
    }
    void manyCleanLogs()
    {
        // Of all sizes about powers of two, in one workspace.
        const int logs = full() ? 2000 : 50;
        StoredLog stored(4711, 60);
        {
            auto workspace = Workspace::open(stored.folder(), WorkspaceOptions());
            VERIFY_OK(workspace);
            Database& db = **(*workspace)->database();
            auto transaction = Transaction::begin(db, Transaction::Mode::Write);
            for (int i = 0; i < logs; ++i)
                stored.append(*transaction, ("log" + QByteArray::number(i)).constData(), 1 + (i * 37) % 70);
            VERIFY_OK(transaction->commit());
            const LedgerKeeper keeper(stored.stolenKey());
            QCOMPARE(keeper.sign(db, Timestamp{1}).value_or(-1), logs);
        }
        const auto verdict = stored.verify(true);
        QVERIFY2(verdict.exitCode == 0, qPrintable(verdict.words()));
        QCOMPARE(verdict.json["logs"].size(), static_cast<size_t>(logs) + 2);
    }
    void exportsAreVerified()
    {
        StoredLog& log = *m_logs.front();
        log.restore();
        const QString file = log.folder() + QStringLiteral("/export.jsonl");
        for (const QStringList& more : {QStringList(), QStringList{QStringLiteral("--personal")},
                 QStringList{QStringLiteral("--action"), QStringLiteral("member.*"), QStringLiteral("--personal")}}) {
            const QStringList words{QStringLiteral("export"), QStringLiteral("--data"), log.folder(),
                QStringLiteral("--tenant"), QStringLiteral("acme"), QStringLiteral("--out"), file};
            QCOMPARE(StoredLog::run(words + more), 0);
            const QStringList verify{QStringLiteral("verify"), QStringLiteral("--export"), file};
            QCOMPARE(StoredLog::run(verify), 2);
            const QStringList pinned = verify + QStringList{QStringLiteral("--key"), log.keyFile()};
            QCOMPARE(StoredLog::run(pinned), 0);
            QFile exported(file);
            QVERIFY(exported.open(QIODevice::ReadWrite));
            QByteArray bytes = exported.readAll();
            exported.resize(exported.size() - 40);
            QCOMPARE(StoredLog::run(pinned), 2);
            const qsizetype at = bytes.indexOf("\"outcome\":\"ALLOWED\"", bytes.size() / 3);
            QVERIFY(at > 0);
            exported.seek(0);
            exported.write(bytes.replace(at + 11, 7, "DENIEDX"));
            exported.close();
            QCOMPARE(StoredLog::run(pinned), 1);
            QFile::remove(file);
        }
        // Each is an entry of its own, and the log is sound.
        QCOMPARE(log.verify(true).exitCode, 0);
        log.open();
        QCOMPARE(log.number("SELECT count(*) FROM audit WHERE action = 'audit.export'"), 3);
    }
    void aKeyThatIsNotThereIsNoVerification()
    {
        StoredLog& log = *m_logs.front();
        log.restore();
        QFile::remove(log.keyFile());
        const auto verdict = log.verify(false);
        QCOMPARE(verdict.exitCode, 3); // the file that was named is not there
    }
};

QTEST_GUILESS_MAIN(TestStoredTampering)
#include "tst_storedtampering.moc"
