// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/eventstreamreader.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;

using Events = QList<EventStreamReader::Event>;

/// https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
class TestEventStreamReader : public QObject {
    Q_OBJECT
private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArrayList>("expected"); // type|data|id
        const auto row = [](const char* name, const QByteArray& stream, const QByteArrayList& expected) {
            QTest::newRow(name) << stream << expected;
        };
        row("LF", "data: a\n\n", {"message|a|"});
        row("CR", "data: a\r\rdata: b\r\r", {"message|a|", "message|b|"});
        row("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", {"message|a|", "message|b|"});
        row("mixed ends", "data: a\r\ndata: b\rdata: c\n\r\n", {"message|a\nb\nc|"});
        row("BOM",
            "\xef\xbb\xbf"
            "data: a\n\n",
            {"message|a|"});
        row("one BOM only",
            "\xef\xbb\xbf\xef\xbb\xbf"
            "data: a\n\n",
            {});
        row("lines", "data: YHOO\ndata: +2\ndata: 10\n\n", {"message|YHOO\n+2\n10|"});
        row("comment, ids",
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            {"message|first event|1", "message|second event|", "message| third event|"});
        row("no colon", "data\n\ndata\ndata\n\ndata:", {"message||", "message|\n|"});
        row("one space", "data:test\n\ndata: test\n\n", {"message|test|", "message|test|"});
        row("named", "event: next\nid: c1\ndata: {}\n\n", {"next|{}|c1"});
        row("name is for one event", "event: next\ndata: a\n\ndata: b\n\n", {"next|a|", "message|b|"});
        row("complete without data", "event: complete\n\n", {"complete||"});
        row("id alone", "id: 7\n\ndata: a\n\n", {"message|a|7"});
        row("id with NUL", QByteArray("id: 1\ndata: a\n\nid: 2\0002\ndata: b\n\n", 32), {"message|a|1", "message|b|1"});
        row("unknown field", "foo: bar\ndata: a\n\n", {"message|a|"});
        row("case counts", "Data: a\n\n", {});
        row("not ended", "data: a\n", {});
        row("colons", "data: a:b: c\n\n", {"message|a:b: c|"});
        row("empty lines", "\n\n\n", {});
    }
    void reads()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArrayList, expected);
        for (const qsizetype size : {stream.size(), qsizetype(1), qsizetype(2), qsizetype(3)}) {
            EventStreamReader reader;
            QByteArrayList seen;
            for (qsizetype at = 0; at < stream.size(); at += size) {
                const auto events = reader.feed(stream.mid(at, size));
                VERIFY_OK(events);
                for (const auto& event : *events)
                    seen.append(event.type + '|' + event.data + '|' + event.id);
            }
            QCOMPARE(seen, expected);
        }
    }
    void readsRetry()
    {
        EventStreamReader reader;
        QVERIFY(!reader.retryMs());
        VERIFY_OK(reader.feed("retry: 1500\nretry: soon\nretry: -1\nretry:\nretry: 99999999999\n"));
        QCOMPARE(reader.retryMs(), 1500);
    }
    void keepsTheLastIdOverConnections()
    {
        EventStreamReader reader;
        VERIFY_OK(reader.feed("id: 1\ndata: a\n\nid: 2\ndata: half"));
        QCOMPARE(reader.lastId(), "1");
        reader.restart();
        const auto events = reader.feed("data: b\n\n");
        VERIFY_OK(events);
        QCOMPARE(*events, (Events{{"message", "b", true, "1"}}));
    }
    void bounds_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("one line") << QByteArray("0123456789");
        QTest::newRow("lines") << QByteArray("data:0123456789\n");
        QTest::newRow("empty lines of data") << QByteArray("data\n");
    }
    void bounds()
    {
        QFETCH(QByteArray, piece);
        EventStreamReader reader(1000);
        bool refused = false;
        for (int i = 0; i < 2000 && !refused; ++i)
            refused = !reader.feed(piece);
        QVERIFY(refused);
        QVERIFY(!reader.feed("\n\ndata: a\n\n"));
    }
};

QTEST_APPLESS_MAIN(TestEventStreamReader)
#include "tst_eventstreamreader.moc"
