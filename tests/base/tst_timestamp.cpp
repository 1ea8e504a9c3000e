// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timestamp.h"

#include <QTest>

using namespace Tenantry;

class TestTimestamp : public QObject {
    Q_OBJECT
private slots:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("utc") << QByteArray("2025-11-18T13:32:06Z") << true << QByteArray("2025-11-18T13:32:06.000Z");
        QTest::newRow("fraction") << QByteArray("2025-11-18T13:32:06.7419Z") << true
                                  << QByteArray("2025-11-18T13:32:06.741Z");
        QTest::newRow("offset") << QByteArray("2025-11-18T14:32:06.741+01:00") << true
                                << QByteArray("2025-11-18T13:32:06.741Z");
        QTest::newRow("epoch") << QByteArray("1763472726741") << true << QByteArray("2025-11-18T13:32:06.741Z");
        QTest::newRow("before epoch") << QByteArray("1969-12-31T23:59:59.999Z") << true
                                      << QByteArray("1969-12-31T23:59:59.999Z");
        QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << true
                                  << QByteArray("2024-02-29T00:00:00.000Z");
        QTest::newRow("leap second") << QByteArray("2016-12-31T23:59:60Z") << true
                                     << QByteArray("2016-12-31T23:59:59.000Z");
        QTest::newRow("no leap day") << QByteArray("2023-02-29T00:00:00Z") << false << QByteArray();
        QTest::newRow("month 13") << QByteArray("2023-13-01T00:00:00Z") << false << QByteArray();
        QTest::newRow("no zone") << QByteArray("2023-01-01T00:00:00") << false << QByteArray();
        QTest::newRow("empty fraction") << QByteArray("2023-01-01T00:00:00.Z") << false << QByteArray();
        QTest::newRow("rest") << QByteArray("2023-01-01T00:00:00Zx") << false << QByteArray();
        QTest::newRow("huge") << QByteArray("99999999999999999") << false << QByteArray();
        QTest::newRow("empty") << QByteArray() << false << QByteArray();
    }
    void parses()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, ok);
        QFETCH(QByteArray, canonical);
        const auto parsed = Timestamp::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())));
        QCOMPARE(parsed.has_value(), ok);
        if (ok)
            QCOMPARE(parsed->toRfc3339(), canonical);
    }
    void roundsDown()
    {
        QCOMPARE(Timestamp{-1}.hour(), -1);
        QCOMPARE(Timestamp{0}.hour(), 0);
        QCOMPARE(Timestamp{Timestamp::kDay}.day(), 1);
    }
};

QTEST_APPLESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
