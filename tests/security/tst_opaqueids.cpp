// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "security/opaqueids.h"
#include "tests/support/testsupport.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace Tenantry;

class TestOpaqueIds : public QObject {
    Q_OBJECT

    const OpaqueIds m_ids{QByteArray(32, '\x07')};
    const OpaquePurpose m_tenant{"tenant"};

    QByteArray sealed(const QByteArray& id) const { return *m_ids.seal(m_tenant, id); }
    Error malformed() const { return m_ids.open(m_tenant, "%").error(); }

private slots:
    void opensWhatItSealed()
    {
        std::mt19937 random(4);
        for (int size = 1; size <= OpaqueIds::kLongestId; ++size) {
            QByteArray id(size, '\0');
            for (char& c : id)
                c = static_cast<char>(random() & 0xff);
            id.back() = size % 2 ? '\0' : '\x80'; // what padding is made of
            const auto text = m_ids.seal(m_tenant, id);
            VERIFY_OK(text);
            QCOMPARE(*m_ids.seal(m_tenant, id), *text);
            const auto opened = m_ids.open(m_tenant, viewOf(*text));
            VERIFY_OK(opened);
            QCOMPARE(*opened, id);
        }
    }

    void isFitForAnAddress()
    {
        const QByteArray text = sealed("org_acme_corp");
        for (const char c : text)
            QVERIFY(std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_');
        QVERIFY(!text.contains("acme"));
    }

    void looksAlikeWhateverTheId()
    {
        for (int size = 1; size <= OpaqueIds::kLongestId; ++size) {
            const int blocks = size / 64 + 1;
            QCOMPARE(sealed(QByteArray(size, 'x')).size(), ((4 + 24 + 64 * blocks + 16) * 4 + 2) / 3);
        }
        QCOMPARE(sealed("a").size(), 144);
    }

    void neighboursShareNothing()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(sealed("tenant_" + QByteArray::number(i)).mid(6, 32));
        QCOMPARE(seen.size(), 1000);
    }

    void refusesAllElseAlike()
    {
        const QByteArray good = sealed("org_acme");
        QCOMPARE(malformed().code, ErrorCode::NotFound);
        QCOMPARE(m_ids.open({"session"}, viewOf(good)).error(), malformed());
        QCOMPARE(m_ids.open({""}, viewOf(good)).error(), malformed());
        QCOMPARE(OpaqueIds(QByteArray(32, '\x08')).open(m_tenant, viewOf(good)).error(), malformed());
        QCOMPARE(m_ids.open(m_tenant, viewOf(*m_ids.seal({"tenan"}, "torg_acme"))).error(), malformed());
        const QByteArrayList wrong{{}, "org_acme", good + '=', good + "AAAA", ' ' + good, good + '\n', good + good,
            good.toUpper(), QByteArray(144, 'A'), QByteArray(100000, 'A')};
        for (const QByteArray& text : wrong)
            QCOMPARE(m_ids.open(m_tenant, viewOf(text)).error(), malformed());
    }

    void refusesEveryChangedLetter()
    {
        const QByteArray good = sealed("org_acme");
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = bad[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!m_ids.open(m_tenant, viewOf(bad)), qPrintable(QString::number(i)));
            QVERIFY2(!m_ids.open(m_tenant, viewOf(good.left(i))), qPrintable(QString::number(i)));
        }
    }

    void refusesToSealWhatNoIdIs()
    {
        QCOMPARE(m_ids.seal(m_tenant, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_ids.seal(m_tenant, QByteArray(129, 'x')).error().code, ErrorCode::InvalidArgument);
    }

    /// Addresses are kept: what a key made once it makes for ever.
    void staysAsItIs()
    { // Key id and nonce, computed by the recipe in the header with another implementation of BLAKE2b.
        QCOMPARE(sealed("org_acme").left(37), QByteArray("5QtqatMnwFZ5ikyF5qLQEkmafJH-gBLkPTKdg"));
    }
};

QTEST_GUILESS_MAIN(TestOpaqueIds)
#include "tst_opaqueids.moc"
