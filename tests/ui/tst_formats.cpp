// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fixedclock.h"
#include "ui/text/formats.h"

#include <QTest>

using namespace Tenantry;

namespace {
constexpr Timestamp kNow{1763472726741}; // 2025-11-18T13:32:06.741Z, a Tuesday
}

/// Numbers and times as the user reads them, in their locale and zone.
class FormatsTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAreGroupedByTheLocale();
    void shortNumbers_data();
    void shortNumbers();
    void durations_data();
    void durations();
    void relative_data();
    void relative();
    void timesAreLocalAndTheToolTipIsUtc();
    void zoneHasItsOffset_data();
    void zoneHasItsOffset();
    void ids_data();
    void ids();
    void initials_data();
    void initials();

private:
    FixedClock m_clock{kNow};
    Formats m_formats{m_clock, QTimeZone("Europe/Berlin"), QLocale(QLocale::English, QLocale::UnitedStates)};
};

void FormatsTest::numbersAreGroupedByTheLocale()
{
    QCOMPARE(m_formats.number(qint64(4918206)), QStringLiteral("4,918,206"));
    QCOMPARE(Formats(m_clock, QTimeZone::utc(), QLocale(QLocale::German)).number(qint64(4918206)),
        QStringLiteral("4.918.206"));
    QCOMPARE(Formats(m_clock, QTimeZone::utc(), QLocale::c()).number(qint64(4918206)), QStringLiteral("4,918,206"));
    QCOMPARE(m_formats.percent(0.612), QStringLiteral("61 %"));
    QCOMPARE(m_formats.percent(0.0021, 2), QStringLiteral("0.21 %"));
}

void FormatsTest::shortNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("unit");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0") << QString();
    QTest::newRow("whole") << 2418.0 << QStringLiteral("2,418") << QString();
    QTest::newRow("just below") << 9999999.0 << QStringLiteral("9,999,999") << QString();
    QTest::newRow("million") << 41810000.0 << QStringLiteral("41.81") << QStringLiteral("M");
    QTest::newRow("giga") << 2.5e9 << QStringLiteral("2.50") << QStringLiteral("G");
}

void FormatsTest::shortNumbers()
{
    QFETCH(double, value);
    QTEST(m_formats.shortNumber(value).number, "number");
    QTEST(m_formats.shortNumber(value).unit, "unit");
}

void FormatsTest::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("ms") << qint64(898) << QStringLiteral("898 ms");
    QTest::newRow("second") << qint64(1440) << QStringLiteral("1.4 s");
    QTest::newRow("seconds") << qint64(32000) << QStringLiteral("32 s");
    QTest::newRow("minutes") << qint64(872000) << QStringLiteral("14 min 32 s");
    QTest::newRow("hours") << qint64(11100000) << QStringLiteral("3 h 5 min");
    QTest::newRow("days") << qint64(187200000) << QStringLiteral("2 d 4 h");
}

void FormatsTest::durations()
{
    QFETCH(qint64, ms);
    QTEST(m_formats.duration(ms), "text");
}

void FormatsTest::relative_data()
{
    QTest::addColumn<qint64>("ago");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(900) << QStringLiteral("now");
    QTest::newRow("seconds") << qint64(42 * Timestamp::kSecond) << QStringLiteral("42 s ago");
    QTest::newRow("minutes") << qint64(4 * Timestamp::kMinute) << QStringLiteral("4 min ago");
    QTest::newRow("hours") << qint64(3 * Timestamp::kHour) << QStringLiteral("3 h ago");
    QTest::newRow("ahead") << qint64(-17 * Timestamp::kHour - Timestamp::kMinute) << QStringLiteral("in 17 h");
    QTest::newRow("yesterday") << qint64(30 * Timestamp::kHour) << QStringLiteral("yesterday");
    QTest::newRow("this year") << qint64(6 * Timestamp::kDay) << QStringLiteral("12 Nov");
    QTest::newRow("last year") << qint64(360 * Timestamp::kDay) << QStringLiteral("23 Nov 2024");
}

void FormatsTest::relative()
{
    QFETCH(qint64, ago);
    QTEST(m_formats.relative({kNow.ms - ago}), "text");
}

void FormatsTest::timesAreLocalAndTheToolTipIsUtc()
{
    QCOMPARE(m_formats.time(kNow), QStringLiteral("14:32:06.741"));
    QCOMPARE(m_formats.time(kNow, false), QStringLiteral("14:32:06"));
    QCOMPARE(m_formats.date(kNow), QStringLiteral("18 Nov 2025"));
    QCOMPARE(m_formats.toolTip(kNow), QStringLiteral("Tue 18 Nov, 14:32:06.741 CET\n2025-11-18T13:32:06.741Z"));
    const Timestamp before{kNow.ms - 365 * Timestamp::kDay};
    QCOMPARE(m_formats.dateTime(before), QStringLiteral("Mon 18 Nov 2024, 14:32:06.741 CET"));
    // The year is the one of the place: in UTC it is still the old one.
    QCOMPARE(m_formats.dateTime({1735687800000}, false), QStringLiteral("Wed 1 Jan, 00:30:00 CET"));
}

void FormatsTest::zoneHasItsOffset_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << QStringLiteral("CET (UTC+1)");
    QTest::newRow("Kolkata") << QByteArray("Asia/Kolkata") << QStringLiteral("IST (UTC+5:30)");
    QTest::newRow("UTC") << QByteArray("UTC") << QStringLiteral("UTC");
    QTest::newRow("New York") << QByteArray("America/New_York") << QStringLiteral("EST (UTC\u22125)");
}

void FormatsTest::zoneHasItsOffset()
{
    QFETCH(QByteArray, zone);
    QTEST(Formats(m_clock, QTimeZone(zone)).zoneName(), "text");
}

void FormatsTest::ids_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("keep");
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << QStringLiteral("acme") << 9 << QStringLiteral("acme");
    QTest::newRow("digest") << QStringLiteral("9f3c55aa77bbe21a") << 9 << QStringLiteral("9f3c…e21a");
    QTest::newRow("prefixed") << QStringLiteral("usr_41c07799c") << 9 << QStringLiteral("usr_41…9c");
    QTest::newRow("session") << QStringLiteral("s_b791aabbcc0ed9") << 11 << QStringLiteral("s_b791…0ed9");
}

void FormatsTest::ids()
{
    QFETCH(QString, id);
    QFETCH(int, keep);
    QTEST(Formats::elidedId(id, keep), "text");
}

void FormatsTest::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("two words") << QStringLiteral("Acme Corp") << QStringLiteral("AC");
    QTest::newRow("one word") << QStringLiteral("Globex") << QStringLiteral("GL");
    QTest::newRow("one letter") << QStringLiteral("x") << QStringLiteral("X");
    QTest::newRow("dashes") << QStringLiteral("acme-prod eu") << QStringLiteral("AP");
    QTest::newRow("mark first") << QStringLiteral("#en.wikipedia") << QStringLiteral("EW");
    QTest::newRow("empty") << QString() << QStringLiteral("?");
    QTest::newRow("combining") << QStringLiteral("e\u0301cole") << QStringLiteral("E\u0301C");
}

void FormatsTest::initials()
{
    QFETCH(QString, name);
    QTEST(Formats::initials(name), "letters");
}

QTEST_MAIN(FormatsTest)
#include "tst_formats.moc"
