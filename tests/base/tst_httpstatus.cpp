// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/httpstatus.h"

#include <QTest>

using namespace Tenantry;

class TestHttpStatus : public QObject {
    Q_OBJECT
private slots:
    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](int status, const char* code) {
            QTest::addRow("%d", status) << status << QByteArray(code);
        };
        row(200, "UNKNOWN");
        row(302, "UNSUPPORTED");
        row(400, "INVALID_ARGUMENT");
        row(401, "UNAUTHORIZED");
        row(403, "FORBIDDEN");
        row(404, "NOT_FOUND");
        row(409, "CONFLICT");
        row(413, "LIMIT_EXCEEDED");
        row(418, "UNKNOWN");
        row(429, "RATE_LIMITED");
        row(500, "EXECUTION_ERROR");
        row(502, "IO_ERROR");
        row(503, "IO_ERROR");
        row(507, "STORAGE_FULL");
        row(599, "IO_ERROR");
    }
    void statuses()
    {
        QFETCH(int, status);
        QTEST(QByteArray(codeName(codeOfHttpStatus(status))), "code");
    }
    void codes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        const auto row = [](const char* code, int status) {
            QTest::newRow(code) << QString::fromLatin1(code) << status;
        };
        row("UNAUTHORIZED", 401);
        row("FORBIDDEN", 403);
        row("NOT_FOUND", 404);
        row("CONFLICT", 409);
        row("RATE_LIMITED", 429);
        row("TENANT_REQUIRED", 400);
        row("VALIDATION_ERROR", 400);
        row("LIMIT_EXCEEDED", 400);
        row("UNSUPPORTED", 400);
        row("STORAGE_BUSY", 503);
        row("CANCELLED", 503);
        row("STORAGE_FULL", 507);
        row("ISOLATION_BREACH", 500);
        row("STORAGE_CORRUPT", 500);
        row("IO_ERROR", 500);
        row("UNKNOWN", 500);
    }
    void codes()
    {
        QFETCH(QString, code);
        QTEST(httpStatusOf(codeFromName(code)), "status");
    }
};

QTEST_GUILESS_MAIN(TestHttpStatus)
#include "tst_httpstatus.moc"
