// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/secrets/secretstore.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// Where tokens are kept, with a keychain and without one. The real one is tried where a Secret Service answers: under
/// `dbus-run-session` with gnome-keyring unlocked, and TENANTRY_TEST_KEYCHAIN set.
class TestSecretStore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<SecretStore> without(const QString& folder = {})
    {
        return std::make_unique<SecretStore>(folder, Keychain(), false);
    }

private slots:
    void holdsForThisRunOnly()
    {
        const auto store = without();
        VERIFY_OK(resultOf(store->write(QStringLiteral("a"), "token")));
        QCOMPARE(store->place(), SecretStore::Place::Memory);
        QVERIFY(!store->why().isEmpty());
        QCOMPARE(*resultOf(store->read(QStringLiteral("a"))), QByteArray("token"));
        const auto gone = resultOf(without()->read(QStringLiteral("a")));
        QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
        VERIFY_OK(resultOf(store->remove(QStringLiteral("a"))));
        QVERIFY(!resultOf(store->read(QStringLiteral("a"))));
    }

    void aPassphraseSealsThem()
    {
        const QString folder = m_folder.filePath(QStringLiteral("sealed"));
        {
            const auto store = without(folder);
            VERIFY_OK(resultOf(store->write(QStringLiteral("before"), "one-of-before")));
            VERIFY_OK(resultOf(store->unlock("correct horse")));
            QCOMPARE(store->place(), SecretStore::Place::Passphrase);
            VERIFY_OK(resultOf(store->write(QStringLiteral("after"), "one-of-after")));
        }
        QFile file(QDir(folder).filePath(QStringLiteral("secrets.sealed")));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("one-of"));
        const auto store = without(folder);
        VERIFY_OK(resultOf(store->settle()));
        QVERIFY(store->hasPassphrase());
        const auto shut = resultOf(store->read(QStringLiteral("before")));
        QVERIFY(!shut && shut.error().code == ErrorCode::Unauthorized);
        const auto wrong = resultOf(store->unlock("wrong horse"));
        QVERIFY(!wrong && wrong.error().code == ErrorCode::Unauthorized);
        VERIFY_OK(resultOf(store->unlock("correct horse")));
        QCOMPARE(*resultOf(store->read(QStringLiteral("before"))), QByteArray("one-of-before"));
        QCOMPARE(*resultOf(store->read(QStringLiteral("after"))), QByteArray("one-of-after"));
    }

    void withoutAKeychainItSaysSo()
    {
        if (qEnvironmentVariableIsSet("TENANTRY_TEST_KEYCHAIN"))
            QSKIP("there is one");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        SecretStore store(QString(), Keychain(QStringLiteral("tenantry-test")));
        QElapsedTimer since;
        since.start();
        VERIFY_OK(resultOf(store.settle()));
        QVERIFY(since.elapsed() < Keychain::kProbeMs + 2000);
        QCOMPARE(store.place(), SecretStore::Place::Memory);
        QVERIFY(!store.why().isEmpty());
    }

    void theKeychainKeepsThem()
    {
        if (!qEnvironmentVariableIsSet("TENANTRY_TEST_KEYCHAIN"))
            QSKIP("no Secret Service is offered; see this class");
        const Keychain keychain(QStringLiteral("tenantry-test"));
        {
            SecretStore store(QString(), keychain);
            VERIFY_OK(resultOf(store.settle()));
            QVERIFY2(store.place() == SecretStore::Place::Keychain, qPrintable(store.why()));
            VERIFY_OK(resultOf(store.write(QStringLiteral("a"), QByteArray("to\0ken", 6))));
        }
        SecretStore again(QString(), keychain);
        QCOMPARE(*resultOf(again.read(QStringLiteral("a"))), QByteArray("to\0ken", 6));
        VERIFY_OK(resultOf(again.remove(QStringLiteral("a"))));
        VERIFY_OK(resultOf(again.remove(QStringLiteral("a"))));
        const auto gone = resultOf(again.read(QStringLiteral("a")));
        QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
