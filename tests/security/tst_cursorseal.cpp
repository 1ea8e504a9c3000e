// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/cursorseal.h"
#include "tests/support/testsupport.h"

#include <QSet>
#include <QTest>

using namespace Tenantry;

class TestCursorSeal : public QObject {
    Q_OBJECT
private slots:
    void opensWhatItSealed()
    {
        const Cursor cursor = m_seal.seal(m_purpose, m_place);
        const auto opened = m_seal.open(m_purpose, cursor);
        VERIFY_OK(opened);
        QCOMPARE(*opened, m_place);
        QVERIFY(!cursor.bytes().contains("1763472726741"));
    }
    void sealsTwiceDifferently() { QVERIFY(m_seal.seal(m_purpose, m_place) != m_seal.seal(m_purpose, m_place)); }
    void refusesForeign_data()
    {
        QTest::addColumn<QByteArray>("tenant");
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("tenant") << QByteArray("globex") << QByteArray("events") << QByteArray("d1");
        QTest::newRow("tenant by case") << QByteArray("Acme") << QByteArray("events") << QByteArray("d1");
        QTest::newRow("list") << QByteArray("acme") << QByteArray("audit") << QByteArray("d1");
        QTest::newRow("filter") << QByteArray("acme") << QByteArray("events") << QByteArray("d2");
        QTest::newRow("parts moved") << QByteArray("acmee") << QByteArray("vents") << QByteArray("d1");
    }
    void refusesForeign()
    {
        QFETCH(QByteArray, tenant);
        QFETCH(QByteArray, list);
        QFETCH(QByteArray, digest);
        const Cursor cursor = m_seal.seal(m_purpose, m_place);
        const auto opened = m_seal.open({TenantId(tenant), list, digest}, cursor);
        QVERIFY(!opened);
        QCOMPARE(opened.error(), malformed());
    }
    void refusesAnotherKey()
    {
        const auto opened = CursorSeal(QByteArray(32, 'k')).open(m_purpose, m_seal.seal(m_purpose, m_place));
        QVERIFY(!opened);
        QCOMPARE(opened.error(), malformed());
    }
    void refusesEveryChangedByte()
    {
        const QByteArray good = m_seal.seal(m_purpose, m_place).bytes();
        for (qsizetype i = 0; i < good.size() - 1; ++i) {
            QByteArray bad = good;
            bad[i] = bad[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!m_seal.open(m_purpose, Cursor(bad)), qPrintable(QString::number(i)));
            QVERIFY2(!m_seal.open(m_purpose, Cursor(good.left(i))), qPrintable(QString::number(i)));
        }
        QVERIFY(!m_seal.open(m_purpose, Cursor(QByteArray(100000, 'A'))));
    }

private:
    Error malformed() const { return m_seal.open(m_purpose, Cursor("%%%")).error(); }

    const CursorSeal m_seal{QByteArray(32, '\x07')};
    const CursorPurpose m_purpose{TenantId("acme"), "events", "d1"};
    const QByteArray m_place{"1763472726741\0abc"};
};

QTEST_GUILESS_MAIN(TestCursorSeal)
#include "tst_cursorseal.moc"
