// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/serverfixture.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

/// The client's own X-Request-ID is the request's, where it is sound: in the answer, in an error and for the gateway.
class TestRequestId : public QObject {
    Q_OBJECT
private slots:
    void echoesTheClientsOwn_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("given"); // empty: one is made
        const auto row = [](const char* name, const QByteArray& fields, const QByteArray& given = {}) {
            QTest::newRow(name) << fields << given;
        };
        row("none", {});
        row("plain", "X-Request-ID: a-Z_0.9\r\n", "a-Z_0.9");
        row("lower case", "x-request-id: one\r\n", "one");
        row("64", "X-Request-ID: " + QByteArray(64, 'x') + "\r\n", QByteArray(64, 'x'));
        row("65", "X-Request-ID: " + QByteArray(65, 'x') + "\r\n");
        row("empty", "X-Request-ID:\r\n");
        row("a space", "X-Request-ID: a b\r\n");
        row("a quote", "X-Request-ID: a\"b\r\n");
        row("a slash", "X-Request-ID: a/b\r\n");
        row("not ASCII", "X-Request-ID: \xc3\xa4\r\n");
        row("twice", "X-Request-ID: a\r\nX-Request-ID: a\r\n");
    }
    void echoesTheClientsOwn()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, given);
        const auto isRight = [&](const QByteArray& id) {
            return given.isEmpty() ? id.startsWith("req_") : id == given;
        };
        ServerFixture fixture;
        RawClient client(fixture.port());
        const RawAnswer good = client.ask(getRequest("/api/dashboard", fields));
        QCOMPARE(good.status, 200);
        QVERIFY(isRight(good.headers.value("x-request-id")));
        QVERIFY(isRight(fixture.frontDoor.lastClaims().requestId.bytes()));
        const RawAnswer absent = client.ask(getRequest("/nothing", fields));
        QCOMPARE(absent.status, 404);
        QVERIFY(isRight(bytesMember(*parseJson(absent.body), "requestId")));
        QVERIFY(isRight(absent.headers.value("x-request-id")));
        // Refused before its body is read.
        const RawAnswer refused = client.ask("POST /api/events HTTP/1.1\r\nHost: localhost\r\n" + fields
            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        QCOMPARE(refused.status, 401);
        QVERIFY(isRight(bytesMember(*parseJson(refused.body), "requestId")));
    }
    void theNextRequestHasItsOwn()
    {
        ServerFixture fixture;
        RawClient client(fixture.port());
        QCOMPARE(client.ask(getRequest("/health", "X-Request-ID: mine\r\n")).headers.value("x-request-id"),
            QByteArray("mine"));
        QVERIFY(client.ask(getRequest("/health")).headers.value("x-request-id").startsWith("req_"));
    }
};

QTEST_GUILESS_MAIN(TestRequestId)
#include "tst_requestid.moc"
