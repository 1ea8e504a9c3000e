// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112: what is one request, what is none, and what two readers could see differently and so is refused.
#include "http/requestreader.h"

#include <QTest>

#include <zlib.h>

using namespace Tenantry;
using State = RequestReader::State;

namespace {

struct Outcome {
    int status = 0; ///< 0: no failure
    QByteArrayList requests; ///< `METHOD target body`, one a complete request
    bool isIdle = false;
};

const char* nameOf(HttpRequest::Method method)
{
    using Method = HttpRequest::Method;
    return method == Method::Get    ? "GET"
        : method == Method::Post    ? "POST"
        : method == Method::Options ? "OPTIONS"
                                    : "other";
}

/// All of `bytes`, in pieces of `piece` bytes, each in memory of its own, which is gone when the next one comes.
Outcome readAll(const QByteArray& bytes, qsizetype piece, qint64 limit = 1024, HttpLimits limits = {})
{
    RequestReader reader(limits);
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArray memory = bytes.mid(at, piece) + QByteArray();
        auto owned = std::make_unique<std::vector<char>>(memory.begin(), memory.end());
        QByteArrayView rest(owned->data(), static_cast<qsizetype>(owned->size()));
        while (!rest.isEmpty()) {
            State state = reader.read(rest);
            if (state == State::HeadRead)
                state = reader.allowBody(limit, rest);
            if (state == State::Failed) {
                outcome.status = reader.failure().status;
                return outcome;
            }
            if (state == State::Complete) {
                const HttpRequest& request = reader.request();
                outcome.requests.append(
                    QByteArray(nameOf(request.method)) + ' ' + request.target.toByteArray() + ' ' + request.body);
                reader.next();
            }
        }
    }
    outcome.isIdle = reader.isIdle();
    return outcome;
}

QByteArray gzipOf(const QByteArray& plain)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray withBody(const QByteArray& headers, const QByteArray& body)
{
    return "POST / HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

} // namespace

class TestRequestReader : public QObject {
    Q_OBJECT
private slots:
    void taken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("requests");
        const QByteArray get = "GET /a?b HTTP/1.1\r\nHost: a\r\n\r\n";
        QTest::newRow("one") << get << QByteArrayList{"GET /a?b "};
        QTest::newRow("three in a row") << get + get + get << QByteArrayList{"GET /a?b ", "GET /a?b ", "GET /a?b "};
        QTest::newRow("an empty line first") << "\r\n" + get << QByteArrayList{"GET /a?b "};
        QTest::newRow("body") << withBody({}, "hello") + get << QByteArrayList{"POST / hello", "GET /a?b "};
        QTest::newRow("empty body") << withBody({}, {}) + get << QByteArrayList{"POST / ", "GET /a?b "};
        QTest::newRow("chunks") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                              "3\r\nabc\r\n2;x=\"y\"\r\nde\r\n0\r\n\r\n")
                + get << QByteArrayList{"POST / abcde", "GET /a?b "};
        QTest::newRow("chunks, other case, trailers")
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\ntransfer-encoding: CHUNKED\r\n\r\n"
                          "A\r\n0123456789\r\n0\r\nHost: evil\r\nContent-Length: 9\r\n\r\n")
                + get
            << QByteArrayList{"POST / 0123456789", "GET /a?b "};
        QTest::newRow("gzip") << withBody("Content-Encoding: gzip\r\n", gzipOf("hello")) + get
                              << QByteArrayList{"POST / hello", "GET /a?b "};
        QTest::newRow("absolute target") << QByteArray("GET http://A:80/x?y HTTP/1.1\r\nHost: a:80\r\n\r\n")
                                         << QByteArrayList{"GET /x?y "};
        QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")
                                  << QByteArrayList{"OPTIONS * "};
        QTest::newRow("1.0 without Host") << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArrayList{"GET / "};
        QTest::newRow("IPv6 host") << QByteArray("GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n")
                                   << QByteArrayList{"GET / "};
        QTest::newRow("UTF-8 in a value")
            << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX-Tenant-ID: caf\xc3\xa9\r\n\r\n") << QByteArrayList{"GET / "};
    }
    void taken()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArrayList, requests);
        for (const qsizetype piece : {bytes.size(), qsizetype{1}, qsizetype{2}, qsizetype{7}, qsizetype{33}}) {
            const Outcome outcome = readAll(bytes, piece);
            QCOMPARE(outcome.status, 0);
            QCOMPARE(outcome.requests, requests);
            QVERIFY(outcome.isIdle);
        }
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto head = [](const char* lines) {
            return QByteArray("POST / HTTP/1.1\r\nHost: a\r\n") + lines + "\r\n";
        };
        const auto chunked = [&](const char* body) { return head("Transfer-Encoding: chunked\r\n") + body; };
        QTest::newRow("length and coding") << head("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") << 400;
        QTest::newRow("coding and length") << head("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n") << 400;
        QTest::newRow("two equal lengths") << head("Content-Length: 3\r\nContent-Length: 3\r\n") << 400;
        QTest::newRow("two lengths") << head("Content-Length: 3\r\nContent-Length: 4\r\n") << 400;
        QTest::newRow("lengths in a list") << head("Content-Length: 3, 3\r\n") << 400;
        QTest::newRow("signed length") << head("Content-Length: +3\r\n") << 400;
        QTest::newRow("negative length") << head("Content-Length: -3\r\n") << 400;
        QTest::newRow("hexadecimal length") << head("Content-Length: 0x3\r\n") << 400;
        QTest::newRow("empty length") << head("Content-Length: \r\n") << 400;
        QTest::newRow("length over 64 bits") << head("Content-Length: 99999999999999999999\r\n") << 400;
        QTest::newRow("length of 63 bits") << head("Content-Length: 9223372036854775807\r\n") << 413;
        QTest::newRow("coding twice") << head("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << 400;
        QTest::newRow("coding identity and chunked")
            << head("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n") << 400;
        QTest::newRow("coding gzip") << head("Transfer-Encoding: gzip\r\n") << 501;
        QTest::newRow("coding list") << head("Transfer-Encoding: gzip, chunked\r\n") << 501;
        QTest::newRow("coding almost chunked") << head("Transfer-Encoding: xchunked\r\n") << 501;
        QTest::newRow("coding quoted") << head("Transfer-Encoding: \"chunked\"\r\n") << 501;
        QTest::newRow("coding with a vertical tab") << head("Transfer-Encoding:\vchunked\r\n") << 400;
        QTest::newRow("coding in HTTP/1.0")
            << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
        QTest::newRow("folded field") << head("X-A: b\r\n c\r\n") << 400;
        QTest::newRow("folded by a tab") << head("X-A: b\r\n\tc\r\n") << 400;
        QTest::newRow("white space before the first field") << QByteArray("GET / HTTP/1.1\r\n Host: a\r\n\r\n") << 400;
        QTest::newRow("space before the colon") << head("Content-Length : 3\r\n") << 400;
        QTest::newRow("tab before the colon") << head("Content-Length\t: 3\r\n") << 400;
        QTest::newRow("no colon") << head("Content-Length 3\r\n") << 400;
        QTest::newRow("empty name") << head(": 3\r\n") << 400;
        QTest::newRow("name with a bracket") << head("X[0]: 3\r\n") << 400;
        QTest::newRow("bare LF in the head") << QByteArray("GET / HTTP/1.1\nHost: a\n\n") << 400;
        QTest::newRow("one bare LF") << QByteArray("GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n") << 400;
        QTest::newRow("bare CR in a value") << head("X-A: b\rc\r\n") << 400;
        QTest::newRow("bare CR, another field") << head("X-A: b\rContent-Length: 3\r\n") << 400;
        QTest::newRow("control character") << head("X-A: b\x01\r\n") << 400;
        QTest::newRow("NUL in a value") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: a?b\r\n\r\n").replace('?', '\0')
                                        << 400;
        QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\nX: y\r\n\r\n") << 400;
        QTest::newRow("two Hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
        QTest::newRow("two equal Hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("two Hosts in 1.0") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
        QTest::newRow("empty Host") << QByteArray("GET / HTTP/1.1\r\nHost:\r\n\r\n") << 400;
        QTest::newRow("Host with a path") << QByteArray("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n") << 400;
        QTest::newRow("Host with user") << QByteArray("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n") << 400;
        QTest::newRow("Host with a bad port") << QByteArray("GET / HTTP/1.1\r\nHost: a:99999\r\n\r\n") << 400;
        QTest::newRow("Host and another authority") << QByteArray("GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("authority with user") << QByteArray("GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("another scheme") << QByteArray("GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("authority form") << QByteArray("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("asterisk for GET") << QByteArray("GET * HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("fragment") << QByteArray("GET /#a HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("raw UTF-8 in the target") << QByteArray("GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("space in the target") << QByteArray("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n") << 505;
        QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("no version") << QByteArray("GET /\r\nHost: a\r\n\r\n") << 400;
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
        QTest::newRow("HTTP/1.2") << QByteArray("GET / HTTP/1.2\r\nHost: a\r\n\r\n") << 505;
        QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15) << 400;
        QTest::newRow("expectation") << head("Expect: 200-ok\r\n") << 417;
        QTest::newRow("chunk size is no number") << chunked("x\r\nabc\r\n0\r\n\r\n") << 400;
        QTest::newRow("chunk size with a sign") << chunked("+3\r\nabc\r\n0\r\n\r\n") << 400;
        QTest::newRow("chunk size with 0x") << chunked("0x3\r\nabc\r\n0\r\n\r\n") << 400;
        QTest::newRow("chunk size over 64 bits") << chunked("10000000000000003\r\nabc\r\n0\r\n\r\n") << 400;
        QTest::newRow("chunk longer than said") << chunked("3\r\nabcd\r\n0\r\n\r\n") << 400;
        QTest::newRow("chunk with bare LF") << chunked("3\nabc\n0\n\n") << 400;
        QTest::newRow("chunk too large") << chunked("fffffff\r\nabc") << 413;
        QTest::newRow("chunks too large together")
            << chunked(("300\r\n" + QByteArray(0x300, 'x') + "\r\n300\r\n" + QByteArray(0x300, 'x')).constData())
            << 413;
        QTest::newRow("trailer with bare LF") << chunked("0\r\nA: b\nC: d\r\n\r\n") << 400;
        QTest::newRow("coding deflate") << withBody("Content-Encoding: deflate\r\n", "x") << 415;
        QTest::newRow("two codings") << withBody("Content-Encoding: gzip, gzip\r\n", "x") << 415;
        QTest::newRow("no gzip") << withBody("Content-Encoding: gzip\r\n", "hello") << 400;
        QTest::newRow("half a gzip") << withBody("Content-Encoding: gzip\r\n", gzipOf("hello").chopped(9)) << 400;
        QTest::newRow("more after the gzip") << withBody("Content-Encoding: gzip\r\n", gzipOf("hello") + "x") << 400;
        QTest::newRow("gzip bomb") << withBody("Content-Encoding: gzip\r\n", gzipOf(QByteArray(200000, 'x'))) << 413;
        QTest::newRow("body over the limit") << withBody({}, QByteArray(1025, 'x')) << 413;
    }
    void refused()
    {
        QFETCH(const QByteArray, bytes);
        for (const qsizetype piece : {bytes.size(), qsizetype{1}, qsizetype{3}})
            QTEST(readAll(bytes, piece).status, "status");
    }

    void whatCameBeforeIsTaken()
    {
        const Outcome outcome = readAll("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\n\r\n", 1000);
        QCOMPARE(outcome.requests, QByteArrayList{"GET /a "});
        QCOMPARE(outcome.status, 400);
    }

    void limitsOfTheHead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        HttpLimits limits;
        const QByteArray line = "GET / HTTP/1.1\r\nHost: a\r\n";
        const auto filled = [&](qsizetype size) {
            return line + "X: " + QByteArray(size - line.size() - 7, 'x') + "\r\n\r\n";
        };
        QTest::newRow("as large as may be") << filled(limits.headBytes) << 0;
        QTest::newRow("one byte more") << filled(limits.headBytes + 1) << 431;
        QTest::newRow("without an end") << QByteArray(1 << 20, 'x') << 431;
        QTest::newRow("100 fields") << line + QByteArray("A: b\r\n").repeated(99) + "\r\n" << 0;
        QTest::newRow("101 fields") << line + QByteArray("A: b\r\n").repeated(100) + "\r\n" << 431;
        QTest::newRow("10,000 fields") << line + QByteArray("A: b\r\n").repeated(10000) + "\r\n" << 431;
        QTest::newRow("endless chunk line") << line.chopped(25)
                + "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;"
                + QByteArray(1 << 20, 'x') << 431;
        QTest::newRow("endless trailers") << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
                + QByteArray("A: b\r\n").repeated(100000)
                                          << 431;
    }
    void limitsOfTheHead()
    {
        QFETCH(const QByteArray, bytes);
        for (const qsizetype piece : {bytes.size(), qsizetype{1000}, qsizetype{63}})
            QTEST(readAll(bytes, piece).status, "status");
    }

    void aGzipThatInflatesToNothing()
    {
        // Stored blocks of no bytes: as long as one likes, and nothing comes of it.
        QByteArray body = QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
        body += QByteArray("\0\0\0\xff\xff", 5).repeated(1000);
        const QByteArray bytes =
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
            + QByteArray::number(body.size(), 16) + "\r\n" + body;
        QCOMPARE(readAll(bytes, 100, 4096).status, 413);
    }

    void keepsTheHeadWhileABodyComes()
    {
        const HttpLimits limits;
        RequestReader reader(limits);
        {
            const auto first = std::make_unique<QByteArray>(
                QByteArray("POST /long/path HTTP/1.1\r\nHost: a\r\nX-A: value\r\nContent-Length: 4\r\n\r\n")
                    .append(""));
            QByteArrayView bytes = *first;
            QCOMPARE(reader.read(bytes), State::HeadRead);
            QCOMPARE(reader.allowBody(10, bytes), State::Body);
        }
        QByteArrayView bytes = "body";
        QCOMPARE(reader.read(bytes), State::Complete);
        QCOMPARE(reader.request().header("x-a").toByteArray(), QByteArray("value"));
        QCOMPARE(reader.request().target.toByteArray(), QByteArray("/long/path"));
        QCOMPARE(reader.request().body, QByteArray("body"));
    }

    void keepAlive_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("keepAlive");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n") << true;
        QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n") << false;
        QTest::newRow("1.1 both") << QByteArray(
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close\r\n")
                                  << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n") << false;
        QTest::newRow("1.0 keep") << QByteArray("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n") << true;
    }
    void keepAlive()
    {
        QFETCH(const QByteArray, head);
        const HttpLimits limits;
        RequestReader reader(limits);
        const QByteArray all = head + "\r\n";
        QByteArrayView bytes = all;
        QCOMPARE(reader.read(bytes), State::HeadRead);
        QTEST(reader.request().keepAlive, "keepAlive");
    }
};

QTEST_APPLESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
