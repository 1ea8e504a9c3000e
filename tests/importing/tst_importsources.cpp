// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/cloudtrailsource.h"
#include "client/importing/csvsource.h"
#include "client/importing/jsonlsource.h"
#include "client/importing/recordids.h"
#include "tests/support/testsupport.h"

#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace Tenantry;

/// What becomes of good and bad files: every good record comes, every bad one has its line and a reason.
class TestImportSources : public QObject {
    Q_OBJECT

private slots:
    void jsonLines_data();
    void jsonLines();
    void csv_data();
    void csv();
    void csvHeadersThatAreNone();
    void cloudTrail_data();
    void cloudTrail();
    void aCutOffGzipKeepsWhatCame();
    void aLineOverTheLimitIsReadPast();
    void equalRecordsHaveTheirOwnIds();

private:
    QString write(const QByteArray& bytes);
    QByteArray gzip(const QByteArray& bytes);
    static QByteArray outcome(RecordSource& source);

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString TestImportSources::write(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(QString::number(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write");
    return path;
}

QByteArray TestImportSources::gzip(const QByteArray& bytes)
{
    const QString path = write({});
    gzFile file = gzopen(qPrintable(path), "wb");
    gzwrite(file, bytes.constData(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
    QFile written(path);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

/// `1 {"a":1};2 !;3 damage`: line, then the record, or `!` for a bad record, or `damage` for a bad file.
QByteArray TestImportSources::outcome(RecordSource& source)
{
    QByteArrayList all;
    SourceRecord record;
    while (source.next(record)) {
        const QByteArray what = record.value ? dumpJson(*record.value)
            : record.damage                  ? QByteArray("damage")
                                             : QByteArray("!");
        all.append(QByteArray::number(record.line) + ' ' + what);
    }
    return all.join(';');
}

void TestImportSources::jsonLines_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("records");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("no line end at the end")
        << QByteArray("{\"a\":1}\n{\"a\":2}") << QByteArray("1 {\"a\":1};2 {\"a\":2}");
    QTest::newRow("blank lines and CRLF") << QByteArray("\r\n{\"a\":1}\r\n  \n") << QByteArray("2 {\"a\":1}");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"a\":1}\n") << QByteArray("1 {\"a\":1}");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xc3(\"}\n{\"a\":2}\n") << QByteArray("1 !;2 {\"a\":2}");
    QTest::newRow("a key given twice") << QByteArray("{\"a\":1,\"a\":2}\n{\"b\":2}\n") << QByteArray("1 !;2 {\"b\":2}");
    QTest::newRow("no object") << QByteArray("[1]\n3\n{\"b\":2}\n") << QByteArray("1 !;2 !;3 {\"b\":2}");
    QTest::newRow("too deep") << QByteArray(100, '[') + "\n{\"b\":2}\n" << QByteArray("1 !;2 {\"b\":2}");
    QTest::newRow("cut off") << QByteArray("{\"a\":1}\n{\"a\":") << QByteArray("1 {\"a\":1};2 !");
}

void TestImportSources::jsonLines()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, records);
    auto plain = GzReader::open(write(file));
    VERIFY_OK(plain);
    JsonlSource source(*std::move(plain));
    QCOMPARE(outcome(source), records);

    auto packed = GzReader::open(write(gzip(file)));
    VERIFY_OK(packed);
    JsonlSource unpacked(*std::move(packed));
    QCOMPARE(outcome(unpacked), records);
}

void TestImportSources::csv_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("records");
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n3,4\n") << QByteArray(R"(2 {"a":"1","b":"2"};3 {"a":"3","b":"4"})");
    QTest::newRow("quotes") << QByteArray("a,b\n\"x,\"\"y\"\"\",\n") << QByteArray(R"(2 {"a":"x,\"y\"","b":""})");
    QTest::newRow("line ends in quotes") << QByteArray("a,b\r\n\"x\r\ny\",2\r\n3,4\r\n")
                                         << QByteArray(R"(2 {"a":"x\r\ny","b":"2"};4 {"a":"3","b":"4"})");
    QTest::newRow("too few and too many")
        << QByteArray("a,b\n1\n1,2,3\n3,4") << QByteArray(R"(2 !;3 !;4 {"a":"3","b":"4"})");
    QTest::newRow("never closed: its own line only")
        << QByteArray("a,b\n\"1,2\n3,4\n5,6\n") << QByteArray(R"(2 !;3 {"a":"3","b":"4"};4 {"a":"5","b":"6"})");
    QTest::newRow("a quote inside") << QByteArray("a,b\n1\"2,3\n5,6\n") << QByteArray(R"(2 !;3 {"a":"5","b":"6"})");
    QTest::newRow("invalid UTF-8") << QByteArray("a,b\n\xff,2\n5,6\n") << QByteArray(R"(2 !;3 {"a":"5","b":"6"})");
}

void TestImportSources::csv()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, records);
    auto bytes = GzReader::open(write(file));
    VERIFY_OK(bytes);
    const auto source = CsvSource::open(*std::move(bytes), ',');
    VERIFY_OK(source);
    QCOMPARE(outcome(**source), records);
}

void TestImportSources::csvHeadersThatAreNone()
{
    for (const QByteArray& file :
        {QByteArray(), QByteArray("a,a\n1,2\n"), QByteArray("\xff,b\n1,2\n"), QByteArray("\"a,b\n1,2\n")}) {
        auto bytes = GzReader::open(write(file));
        VERIFY_OK(bytes);
        QVERIFY2(!CsvSource::open(*std::move(bytes), ','), file.constData());
    }
}

void TestImportSources::cloudTrail_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("records");
    QTest::newRow("a list of records") << QByteArray(R"({"Records":[{"a":"]}\""},{"b":[1,{}]}]})")
                                       << QByteArray(R"(1 {"a":"]}\""};1 {"b":[1,{}]})");
    QTest::newRow("none") << QByteArray(R"({"Records":[]})") << QByteArray();
    QTest::newRow("the list alone, over lines")
        << QByteArray("[\n {\"a\":1},\n {\"b\":2}\n]") << QByteArray(R"(2 {"a":1};3 {"b":2})");
    QTest::newRow("other members before it")
        << QByteArray(R"({"v":1,"x":{"Records":[9]},"Records":[{"a":1}]})") << QByteArray(R"(1 {"a":1})");
    QTest::newRow("one bad record") << QByteArray(R"({"Records":[{"a":01},{"b":2},7]})")
                                    << QByteArray(R"(1 !;1 {"b":2};1 !)");
    QTest::newRow("cut off inside a record")
        << QByteArray(R"({"Records":[{"a":1},{"b")") << QByteArray(R"(1 {"a":1};1 damage)");
    QTest::newRow("cut off between records")
        << QByteArray(R"({"Records":[{"a":1},)") << QByteArray(R"(1 {"a":1};1 damage)");
    QTest::newRow("a digest, no log") << QByteArray(R"({"awsAccountId":"1"})") << QByteArray("1 damage");
    QTest::newRow("no JSON at all") << QByteArray("hello") << QByteArray("1 damage");
}

void TestImportSources::cloudTrail()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, records);
    auto bytes = GzReader::open(write(file));
    VERIFY_OK(bytes);
    CloudTrailSource source(*std::move(bytes));
    QCOMPARE(outcome(source), records);
}

void TestImportSources::aCutOffGzipKeepsWhatCame()
{
    QByteArray lines;
    for (int i = 0; i < 50'000; ++i)
        lines += "{\"n\":" + QByteArray::number(i) + ",\"h\":\"" + QByteArray::number(qHash(i), 16) + "\"}\n";
    const QByteArray packed = gzip(lines);
    auto bytes = GzReader::open(write(packed.left(packed.size() / 2)));
    VERIFY_OK(bytes);
    JsonlSource source(*std::move(bytes));
    SourceRecord record;
    int good = 0;
    int damage = 0;
    while (source.next(record)) {
        good += record.value ? 1 : 0;
        damage += record.damage ? 1 : 0;
        QVERIFY(record.value || record.damage);
    }
    QVERIFY2(good > 10'000 && good < 50'000, qPrintable(QString::number(good)));
    QCOMPARE(damage, 1);
    QVERIFY(record.value.error().detail.contains(QLatin1String("cut off")));
    QVERIFY(record.value.error().path.contains(QLatin1String("byte")));
}

void TestImportSources::aLineOverTheLimitIsReadPast()
{
    const QByteArray text = "{\"a\":1}\n" + QByteArray(5'000'000, 'x') + "\n{\"a\":3}\n";
    auto bytes = GzReader::open(write(text));
    VERIFY_OK(bytes);
    LineReader lines(*std::move(bytes), 1000);
    TextLine line;
    QVERIFY(lines.next(line) && !line.tooLong);
    QVERIFY(lines.next(line));
    QVERIFY(line.tooLong);
    QCOMPARE(line.length, 5'000'000);
    QVERIFY(line.text.size() <= LineReader::kExcerpt);
    QVERIFY(lines.next(line));
    QCOMPARE(line.text, QByteArray("{\"a\":3}"));
    QCOMPARE(line.number, 3);
}

void TestImportSources::equalRecordsHaveTheirOwnIds()
{
    const Json record = {{"a", 1}};
    RecordIds first;
    const EventId one = first.idOf(TenantId("t"), record);
    const EventId two = first.idOf(TenantId("t"), record);
    QVERIFY(one != two);
    QVERIFY(first.idOf(TenantId("u"), record) != one);
    RecordIds again;
    QCOMPARE(again.idOf(TenantId("t"), record).bytes(), one.bytes());
    QCOMPARE(again.idOf(TenantId("t"), record).bytes(), two.bytes());
}

QTEST_GUILESS_MAIN(TestImportSources)
#include "tst_importsources.moc"
