// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/witnessfile.h"

#include "base/randomid.h"
#include "client/witness/startrange.h"
#include "client/witness/witnessjson.h"
#include "client/witness/witnesskeys.h"
#include "security/sealedbytes.h"
#include "tests/ledger/ledgermaker.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

const TenantId kAcme("acme");

WitnessedServer seenTo(uint64_t size)
{
    LedgerMaker log(1);
    log.append(100);
    WitnessedServer server;
    server.keys = {log.signer.key().toText()};
    server.pinnedAt = Timestamp{1763472726000};
    server.logs[kAcme].notes[1] = log.checkpoint(size);
    return server;
}

} // namespace

class WitnessFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char* name) { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void keepsWhatItWasGiven()
    {
        WitnessedServer seen = seenTo(40);
        LedgerBreach breach{kAcme, "rolled-back", 17, QStringLiteral("x – y"), "kept\n", "shown\n", {"aGFzaA=="},
            Timestamp{1763472726741}};
        seen.logs[kAcme].breach = breach;
        const WitnessFile file(path("kept/witness.sealed"), QByteArray(32, 'k'));
        VERIFY_OK(file.save("https://a", seen));
        QCOMPARE(*file.load("https://a"), seen);
        QCOMPARE(*file.load("https://b"), WitnessedServer());
        const auto modes = QFile::permissions(path("kept/witness.sealed"));
        QVERIFY(!(modes & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QFile raw(path("kept/witness.sealed"));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray bytes = raw.readAll();
        for (const char* word : {"acme", "inst-7f3a", "notes", "https"})
            QVERIFY2(!bytes.contains(word), word);
    }

    void isPutTogetherFromSeveralConsoles()
    {
        const WitnessFile file(path("two.sealed"), QByteArray(32, 'k'));
        VERIFY_OK(file.save("s", seenTo(80)));
        const auto merged = file.save("s", seenTo(60));
        QCOMPARE(merged->logs[kAcme].notes[1], seenTo(80).logs[kAcme].notes[1]);
        WitnessedServer broken = seenTo(20);
        broken.logs[kAcme].breach = LedgerBreach();
        VERIFY_OK(file.save("s", broken));
        QVERIFY(file.load("s")->logs[kAcme].breach);
        QCOMPARE(file.load("s")->logs[kAcme].notes[1], seenTo(80).logs[kAcme].notes[1]);
        VERIFY_OK(file.save("s", seenTo(60), WitnessFile::How::Replace));
        QCOMPARE(*file.load("s"), seenTo(60));
        VERIFY_OK(file.save("other", seenTo(10)));
        QCOMPARE(*file.load("s"), seenTo(60));
    }

    void isNeverReadNorOverwrittenWithAnotherKey()
    {
        VERIFY_OK(WitnessFile(path("key.sealed"), QByteArray(32, 'k')).save("s", seenTo(80)));
        const WitnessFile other(path("key.sealed"), QByteArray(32, 'o'));
        QCOMPARE(other.load("s").error().code, ErrorCode::ParseError);
        QCOMPARE(other.save("s", seenTo(90)).error().code, ErrorCode::ParseError);
        QCOMPARE(*WitnessFile(path("key.sealed"), QByteArray(32, 'k')).load("s"), seenTo(80));
        VERIFY_OK(other.putAside(QStringLiteral(".old")));
        QVERIFY(QFile::exists(path("key.sealed.old")));
        QCOMPARE(*other.load("s"), WitnessedServer());
    }

    void isRefusedWithAnyByteChanged()
    {
        const WitnessFile file(path("flip.sealed"), QByteArray(32, 'k'));
        VERIFY_OK(file.save("s", seenTo(5)));
        QFile raw(path("flip.sealed"));
        QVERIFY(raw.open(QIODevice::ReadWrite));
        const QByteArray bytes = raw.readAll();
        for (qsizetype at = 0; at < bytes.size(); at += 13) {
            QByteArray changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            raw.resize(0);
            raw.seek(0);
            raw.write(changed);
            raw.flush();
            QVERIFY2(!file.load("s"), qPrintable(QString::number(at)));
        }
    }

    void sealsForOnePurpose()
    {
        const QByteArray key = randomBytes(32);
        const auto sealed = SealedBytes::seal(key, "a", "text");
        VERIFY_OK(sealed);
        QCOMPARE(*SealedBytes::open(key, "a", *sealed), QByteArray("text"));
        QVERIFY(!SealedBytes::open(key, "b", *sealed));
        QVERIFY(!SealedBytes::open(key, "a", sealed->left(20)));
        QCOMPARE(SealedBytes::seal(key.left(31), "a", "text").error().code, ErrorCode::InvalidArgument);
    }

    void aPassphraseOpensItsFile()
    {
        const WitnessKeys keys(path("keys"));
        QVERIFY(!keys.hasPassphrase());
        const auto made = keys.unlock("correct horse");
        VERIFY_OK(made);
        QCOMPARE(made->place, WitnessKey::Place::Passphrase);
        QVERIFY(keys.hasPassphrase());
        QCOMPARE(*WitnessKeys(path("keys")).unlock("correct horse"), *made);
        QCOMPARE(WitnessKeys(path("keys")).unlock("battery staple").error().code, ErrorCode::Unauthorized);
        QCOMPARE(WitnessKeys(path("none")).unlock("").error().code, ErrorCode::InvalidArgument);
    }

    void withoutAKeychainNothingIsKeptAndThatIsSaid()
    {
        if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("a session bus is here, and perhaps a keychain on it");
        WitnessKeys keys(path("nowhere"));
        const auto key = await(keys.obtain(), WitnessKeys::kProbeMs + 2000);
        QVERIFY(key);
        VERIFY_OK(*key);
        QCOMPARE((*key)->place, WitnessKey::Place::Memory);
        QVERIFY(!(*key)->why.isEmpty());
    }

    void aProofHoldsThePrunedBeginning()
    {
        LedgerMaker log(3);
        log.append(150);
        for (uint64_t size = 1; size <= log.size(); size += 7) {
            for (uint64_t index = 0; index < size; ++index) {
                Ledger::CompactRange expected;
                for (uint64_t leaf = 0; leaf < index; ++leaf)
                    expected.append(log.leaves.at(static_cast<qsizetype>(leaf)));
                const auto proof = Ledger::inclusionProof(log.tree, index, size);
                const auto range = startRange(index, size, *proof);
                VERIFY_OK(range);
                QCOMPARE(*range, expected);
                if (!proof->isEmpty())
                    QVERIFY(!startRange(index, size, proof->mid(1)));
            }
        }
        QVERIFY(!startRange(5, 5, {}));
    }
};

QTEST_GUILESS_MAIN(WitnessFileTest)
#include "tst_witnessfile.moc"
