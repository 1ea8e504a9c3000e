// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tenantcolour.h"

#include <QTest>

using namespace Tenantry;

/// A tenant keeps its colour for good, and tenants spread over the hues.
class TenantColourTest : public QObject {
    Q_OBJECT

private slots:
    void neverChanges_data();
    void neverChanges();
    void isByByte();
    void spreads_data();
    void spreads();
    void tonesFadeTowardsTheSurface();
    void nearHuesAreMutual();
};

void TenantColourTest::neverChanges_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("hue");
    // Pinned: a change here repaints every user's tenants.
    QTest::newRow("acme") << QByteArray("org_acme_corp") << QStringLiteral("indigo");
    QTest::newRow("globex") << QByteArray("org_globex") << QStringLiteral("teal");
    QTest::newRow("initech") << QByteArray("initech") << QStringLiteral("olive");
    QTest::newRow("wiki") << QByteArray("#en.wikipedia") << QStringLiteral("brown");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("brown");
}

void TenantColourTest::neverChanges()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, hue);
    QCOMPARE(TenantColour(id).name(), hue);
}

void TenantColourTest::isByByte()
{
    int different = 0;
    for (int i = 0; i < 100; ++i)
        different +=
            TenantColour("Tenant" + QByteArray::number(i)) == TenantColour("tenant" + QByteArray::number(i)) ? 0 : 1;
    QVERIFY(different > 70);
}

void TenantColourTest::spreads_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::newRow("numbers") << QByteArray();
    QTest::newRow("numbered names") << QByteArray("tenant-");
    QTest::newRow("organisations") << QByteArray("org_000");
}

void TenantColourTest::spreads()
{
    QFETCH(QByteArray, prefix);
    std::array<int, TenantColour::kHues> counts{};
    constexpr int kTenants = 6000;
    for (int i = 0; i < kTenants; ++i)
        ++counts[static_cast<size_t>(TenantColour(prefix + QByteArray::number(i)).hue())];
    constexpr int kMean = kTenants / TenantColour::kHues;
    for (const int count : counts)
        QVERIFY2(count > kMean * 8 / 10 && count < kMean * 12 / 10, qPrintable(QString::number(count)));
}

void TenantColourTest::tonesFadeTowardsTheSurface()
{
    const auto tones = TenantColour::ofHue(0).tones(false);
    QCOMPARE(tones[0], TenantColour::ofHue(0).color(false));
    for (size_t i = 1; i < tones.size(); ++i)
        QVERIFY(tones[i].lightness() > tones[i - 1].lightness());
}

void TenantColourTest::nearHuesAreMutual()
{
    int pairs = 0;
    for (int a = 0; a < TenantColour::kHues; ++a) {
        for (int b = 0; b < TenantColour::kHues; ++b) {
            const bool near = TenantColour::ofHue(a).isNear(TenantColour::ofHue(b));
            QCOMPARE(near, TenantColour::ofHue(b).isNear(TenantColour::ofHue(a)));
            pairs += near ? 1 : 0;
        }
    }
    QCOMPARE(pairs, 6);
}

QTEST_MAIN(TenantColourTest)
#include "tst_tenantcolour.moc"
