// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditing/auditwriter.h"
#include "service/auditing/ledgerkey.h"
#include "tests/integration/storedlog.h"
#include "tests/support/testsupport.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

/// The other process: appends and signs until it is killed, and tells of each entry once it is committed.
int appendForever(const QString& folder, const QByteArray& installation)
{
    auto workspace = Workspace::open(folder, WorkspaceOptions());
    if (!workspace)
        return 1;
    Database& db = **(*workspace)->database();
    const LedgerKeeper keeper(*LedgerKey::open((*workspace)->keysFolder(), installation));
    std::puts("ready");
    std::fflush(stdout);
    for (int64_t round = 1;; ++round) {
        auto transaction = Transaction::begin(db, Transaction::Mode::Write);
        QByteArray told;
        for (int i = 0; transaction && i < 3; ++i) {
            AuditEntry entry;
            entry.log = TenantId(StoredLog::kLog);
            entry.time = {1863472726741 + round};
            entry.action = "member.put";
            entry.actor = {UserId("u1"), entry.log, "admin", {}};
            entry.personal = {{"actor.name", UserId("u1"), "Ada"}};
            const auto receipt = AuditWriter::append(*transaction, entry);
            if (!receipt)
                return 1;
            told += dumpJson(Json{{"index", receipt->index}, {"leaf", Ledger::toBase64(receipt->leaf).toStdString()},
                        {"log", (installation + "/acme/1").toStdString()}})
                + '\n';
        }
        if (!transaction || !transaction->commit())
            return 1;
        std::fwrite(told.constData(), 1, static_cast<size_t>(told.size()), stdout);
        std::fflush(stdout);
        if (round % 7 == 0 && !keeper.sign(db, {round}))
            return 1;
    }
}

} // namespace

/// A program that appends is killed with SIGKILL, somewhere in an append, again and again: the log verifies, and each
/// entry that was acknowledged is there.
class TestLedgerKilled : public QObject {
    Q_OBJECT
private slots:
    void everyReceiptIsKept()
    {
        StoredLog log(1, 100);
        log.close();
        const int rounds = qEnvironmentVariableIsSet("TENANTRY_FULL") ? 300 : 12;
        int receipts = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("append"), log.folder(), QString::fromUtf8(log.installation)});
            QVERIFY(process.waitForReadyRead(20'000));
            QThread::usleep(QRandomGenerator::global()->bounded(60'000u));
            process.kill();
            QVERIFY(process.waitForFinished(20'000));
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            QByteArray told = process.readAllStandardOutput();
            told = told.mid(told.indexOf('\n') + 1);
            told.truncate(told.lastIndexOf('\n') + 1);
            QFile file(log.receiptsFile());
            QVERIFY(file.open(QIODevice::Append));
            file.write(told);
            file.close();
            receipts += static_cast<int>(told.count('\n'));
            const auto verdict = log.verify(true);
            QVERIFY2(verdict.exitCode == 0, qPrintable(verdict.words()));
        }
        qInfo("%d kills, %d receipts", rounds, receipts);
        QVERIFY(receipts > rounds);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && QByteArrayView(argv[1]) == "append")
        return appendForever(QString::fromLocal8Bit(argv[2]), argv[3]);
    TestLedgerKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ledgerkilled.moc"
