// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/keyfile.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;

class TestKeyFile : public QObject {
    Q_OBJECT
private slots:
    void makesOneKeyAndKeepsIt()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keys/cursor.key"));
        const auto first = KeyFile::readOrCreate(path);
        VERIFY_OK(first);
        QCOMPARE(first->size(), 32);
        const auto second = KeyFile::readOrCreate(path);
        VERIFY_OK(second);
        QCOMPARE(*second, *first);
        const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(path), QFile::Permissions(owner));
        QCOMPARE(QDir(folder.filePath(QStringLiteral("keys"))).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    void keysDiffer()
    {
        QTemporaryDir folder;
        const auto one = KeyFile::readOrCreate(folder.filePath(QStringLiteral("a")));
        const auto two = KeyFile::readOrCreate(folder.filePath(QStringLiteral("b")));
        VERIFY_OK(one);
        VERIFY_OK(two);
        QVERIFY(*one != *two);
    }
    void refusesAKeyOfAnotherLength()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("k"));
        VERIFY_OK(KeyFile::readOrCreate(path, 16));
        const auto read = KeyFile::readOrCreate(path, 32);
        QVERIFY(!read);
        QCOMPARE(read.error().path, path);
        VERIFY_OK(KeyFile::read(path, 16));
    }
    void refusesAKeyOthersMayRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("k"));
        VERIFY_OK(KeyFile::readOrCreate(path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(!KeyFile::readOrCreate(path));
    }
    void saysWhereItCouldNotWrite()
    {
        const auto made = KeyFile::readOrCreate(QStringLiteral("/proc/none/k"));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::IoError);
        QCOMPARE(made.error().path, QStringLiteral("/proc/none/k"));
    }
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
