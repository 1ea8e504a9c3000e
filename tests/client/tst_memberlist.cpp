// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/memberlist.h"

#include <QStringEncoder>
#include <QtTest>

using namespace Tenantry;

/// Lists of members as spreadsheets write them, and as nobody should.
class TestMemberList : public QObject {
    Q_OBJECT
private slots:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral("email;name\r\nj@x.example;Jürgen €\r\n");
        QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with its mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8();
        QTest::newRow("UTF-16 little") << QByteArray(little(text));
        QTest::newRow("UTF-16 big") << QByteArray(big(text));
        QTest::newRow("Windows-1252") << QByteArray("email;name\r\nj@x.example;J\xFCrgen \x80\r\n");
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        const auto lines = MemberList::parse(bytes);
        QVERIFY2(lines.has_value(), lines ? "" : qPrintable(lines.error().detail));
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->first().name, QStringLiteral("Jürgen €"));
        QCOMPARE(lines->first().email, QStringLiteral("j@x.example"));
        QVERIFY(!lines->first().problem);
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("first row");
        QTest::newRow("no names") << QByteArray("a@b.example,Ann\n") << QStringLiteral("first row");
        QTest::newRow("a name twice") << QByteArray("email,mail\n") << QStringLiteral("twice");
        QTest::newRow("no encoding") << QByteArray("email\n\x81\x8D\n") << QStringLiteral("UTF-8");
        QTest::newRow("zeros") << QByteArray("email\n\0\0\n", 9) << QStringLiteral("UTF-8");
        QTest::newRow("half a UTF-16") << QByteArray("\xFF\xFE"
                                                     "e")
                                       << QStringLiteral("UTF-8");
        QTest::newRow("too long") << "email\n" + QByteArray("a@b.example\n").repeated(10'001)
                                  << QStringLiteral("10,000");
        QTest::newRow("too much") << QByteArray(8 * 1024 * 1024 + 1, 'a') << QStringLiteral("8 MB");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto lines = MemberList::parse(bytes);
        QVERIFY(!lines);
        QVERIFY2(lines.error().detail.contains(word), qPrintable(lines.error().detail));
    }
    void rows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("problem");
        QTest::newRow("plain") << QByteArray("u1,Ann,member") << QStringLiteral("Ann") << QString();
        QTest::newRow("quoted") << QByteArray("u1,\"Ann, \"\"the\"\" boss\",admin")
                                << QStringLiteral("Ann, \"the\" boss") << QString();
        QTest::newRow("two lines") << QByteArray("u1,\"Ann\r\nLee\",admin") << QStringLiteral("Ann\r\nLee")
                                   << QString();
        QTest::newRow("empty cell") << QByteArray("u1,,admin") << QString() << QString();
        QTest::newRow("too few") << QByteArray("u1,Ann") << QStringLiteral("Ann") << QStringLiteral("2 cells");
        QTest::newRow("quote inside") << QByteArray("u1,A\"nn,admin") << QString() << QStringLiteral("quote");
        QTest::newRow("never closed") << QByteArray("u1,\"Ann,admin") << QString() << QStringLiteral("quote");
        QTest::newRow("behind a quote") << QByteArray("u1,\"Ann\"x,admin") << QString() << QStringLiteral("quote");
        for (const char* sign : {"=", "+", "-", "@"})
            QTest::newRow(sign) << QByteArray("u1,") + sign + "1,admin" << QString() << QStringLiteral("formula");
        QTest::newRow("a quoted formula") << QByteArray("u1,\"=1+1\",admin") << QString() << QStringLiteral("formula");
    }
    void rows()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, name);
        QFETCH(QString, problem);
        const auto lines = MemberList::parse("UserID,Name,Role\n\n" + row + "\n");
        QVERIFY(lines.has_value());
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->first().line, 3);
        QCOMPARE(lines->first().problem.has_value(), !problem.isEmpty());
        if (problem.isEmpty())
            QCOMPARE(lines->first().name, name);
        else
            QVERIFY2(lines->first().problem->detail.contains(problem), qPrintable(lines->first().problem->detail));
        QCOMPARE(MemberList::toRows(*lines).size(), problem.isEmpty() ? size_t(1) : size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestMemberList)
#include "tst_memberlist.moc"
