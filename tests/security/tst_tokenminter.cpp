// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/base64url.h"
#include "security/fixedkeysource.h"
#include "security/tokenminter.h"
#include "security/tokenverifier.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Tenantry;

namespace {

constexpr Timestamp kTime{1763472726741};
const QByteArray kIssuer = TokenMinter::issuerOf("inst_1");

} // namespace

class TestTokenMinter : public QObject {
    Q_OBJECT

    const TokenMinter m_minter{QByteArray(32, '\x09'), kIssuer};

    std::unique_ptr<TokenVerifier> verifierOf(const TokenMinter& minter) const
    {
        auto keys = std::make_shared<FixedKeySource>(minter.keys());
        return std::move(*TokenVerifier::make({{minter.issuer(), {minter.issuer()}, keys}}));
    }
    static TokenClaims someClaims()
    {
        TokenClaims claims;
        claims.userId = UserId("operator");
        claims.tenantId = kPlatformTenant;
        claims.tenants = {kPlatformTenant, TenantId("#en.wikipedia")};
        claims.role = Role::Operator;
        claims.permissions = {"read"};
        claims.fromCommandLine = true;
        return claims;
    }

private slots:
    void mintsWhatItsVerifierTakes()
    {
        const auto token = m_minter.mint(someClaims(), kTime, Timestamp::kHour);
        VERIFY_OK(token);
        const auto claims = verifierOf(m_minter)->verify(viewOf(*token), kTime);
        VERIFY_OK(claims);
        TokenClaims expected = someClaims();
        expected.issuer = "tenantry:inst_1";
        expected.audiences = {"tenantry:inst_1"};
        expected.issuedAt = Timestamp{1763472726000};
        expected.notBefore = expected.issuedAt;
        expected.expiresAt = {1763476326000};
        expected.tokenId = claims->tokenId;
        QCOMPARE(claims->tokenId.size(), 26);
        QVERIFY(*claims == expected);
        QVERIFY(*m_minter.mint(someClaims(), kTime, Timestamp::kHour) != *token);
    }

    void anotherInstallationRefusesIt()
    {
        const auto token = m_minter.mint(someClaims(), kTime, Timestamp::kHour);
        VERIFY_OK(token);
        const TokenMinter sameKey(QByteArray(32, '\x09'), TokenMinter::issuerOf("inst_2"));
        const TokenMinter sameName(QByteArray(32, '\x0a'), kIssuer);
        QVERIFY(!verifierOf(sameKey)->verify(viewOf(*token), kTime));
        QVERIFY(!verifierOf(sameName)->verify(viewOf(*token), kTime));
    }

    void refusesWhatNobodyCouldUse()
    {
        QCOMPARE(m_minter.mint({}, kTime, Timestamp::kHour).error().code, ErrorCode::InvalidArgument);
        for (const int64_t ttl : {int64_t{0}, int64_t{-1}, int64_t{999}, TokenMinter::kLongestTtlMs + 1})
            QCOMPARE(m_minter.mint(someClaims(), kTime, ttl).error().code, ErrorCode::InvalidArgument);
        TokenClaims many = someClaims();
        for (int i = 0; i < 1000; ++i)
            many.tenants->append(TenantId("tenant_" + QByteArray::number(i)));
        QCOMPARE(m_minter.mint(many, kTime, Timestamp::kHour).error().code, ErrorCode::LimitExceeded);
    }

    void keepsItsKeyInAFileOfItsOwn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keys/token.key"));
        const auto first = TokenMinter::open(path, kIssuer);
        VERIFY_OK(first);
        const auto second = TokenMinter::open(path, kIssuer);
        VERIFY_OK(second);
        QCOMPARE(first->publicJwk(), second->publicJwk());
        const auto token = first->mint(someClaims(), kTime, Timestamp::kHour);
        VERIFY_OK(token);
        VERIFY_OK(verifierOf(*second)->verify(viewOf(*token), kTime));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray seed = file.readAll();
        QVERIFY(!dumpJson(first->publicJwk()).contains(toBase64Url(seed)));
        QVERIFY(!TokenMinter::open(QStringLiteral("/proc/none/token.key"), kIssuer));
    }

    void publishesItsKey()
    {
        const Json jwk = m_minter.publicJwk();
        QVERIFY(!jwk.contains("d"));
        const auto key = readJwk(jwk, SharedSecrets::Refused);
        VERIFY_OK(key);
        QCOMPARE((*key)->thumbprint(), m_minter.keys().keys().first()->thumbprint());
        QCOMPARE(*(*key)->id(), toBase64Url((*key)->thumbprint()));
    }
};

QTEST_GUILESS_MAIN(TestTokenMinter)
#include "tst_tokenminter.moc"
