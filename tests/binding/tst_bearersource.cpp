// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/bearersource.h"
#include "binding/remoteanswer.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;

class TestBearerSource : public QObject {
    Q_OBJECT
private slots:
    void readsTheFileAgainWhenItChanges()
    {
        write("one.two-three_4==\n");
        const BearerSource source = bearerFromFile(path());
        QCOMPARE(*source(), "one.two-three_4==");
        write("another.one.longer\n");
        QCOMPARE(*source(), "another.one.longer");
        QVERIFY(QFile::remove(path()));
        QCOMPARE(source().error().code, ErrorCode::IoError);
    }
    void refusesAFileOfOthers()
    {
        write("token");
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        const auto token = bearerFromFile(path())();
        QCOMPARE(token.error().code, ErrorCode::Forbidden);
        QCOMPARE(token.error().path, path());
    }
    void refusesWhatIsNoToken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two lines") << QByteArray("one\ntwo");
        QTest::newRow("header") << QByteArray("one\r\nX-Tenant-ID: b");
        QTest::newRow("quoted") << QByteArray("\"token\"");
        QTest::newRow("words") << QByteArray("Bearer token");
        QTest::newRow("only padding") << QByteArray("==");
        QTest::newRow("large") << QByteArray(20'000, 'a');
    }
    void refusesWhatIsNoToken()
    {
        QFETCH(QByteArray, text);
        write(text);
        const auto token = bearerFromFile(path())();
        QCOMPARE(token.error().code, ErrorCode::ParseError);
        QVERIFY(!token.error().detail.contains(QStringLiteral("one"))
            || token.error().detail.contains(QStringLiteral("one bearer")));
    }
    void readsTheEnvironment()
    {
        qunsetenv("TENANTRY_TEST_TOKEN");
        const BearerSource source = bearerFromEnvironment("TENANTRY_TEST_TOKEN");
        QCOMPARE(source().error().code, ErrorCode::Unauthorized);
        qputenv("TENANTRY_TEST_TOKEN", "abc");
        QCOMPARE(*source(), "abc");
    }
    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
        QTest::newRow("none") << QByteArray("0") << qint64(0);
        QTest::newRow("ages") << QByteArray("99999999999999999999999") << qint64(86'400'000);
        QTest::newRow("date") << QByteArray("Tue, 18 Nov 2025 13:32:10 GMT") << qint64(4000);
        QTest::newRow("past") << QByteArray("Tue, 18 Nov 2025 13:32:00 GMT") << qint64(0);
        QTest::newRow("empty") << QByteArray("") << qint64(-1);
        QTest::newRow("negative") << QByteArray("-1") << qint64(-1);
        QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, ms);
        QCOMPARE(retryAfterMs(header, 1'763'472'726'000).value_or(-1), ms);
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("token")); }
    void write(const QByteArray& text)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(text);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBearerSource)
#include "tst_bearersource.moc"
