// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens as honest issuers make them, and as nobody honest does.
#include "security/filekeysource.h"
#include "security/tokenverifier.h"
#include "tests/security/forgedkey.h"
#include "tests/support/testsupport.h"

#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr int64_t kNow = 1763472726; // seconds
constexpr Timestamp kTime{kNow * 1000 + 741};

/// Keys that a test takes away and gives.
class HeldKeys final : public KeySource {
public:
    TokenKeySetPtr keys(Timestamp) override { return held; }
    void lookAgain(Timestamp) override { ++asked; }
    Result<void> warmUp(std::chrono::milliseconds) override { return {}; }

    TokenKeySetPtr held = std::make_shared<TokenKeySet>();
    int asked = 0;
};

TokenKeySetPtr setOf(const QList<ForgedKey>& keys)
{
    return std::make_shared<TokenKeySet>(*TokenKeySet::parse(viewOf(keySetOf(keys)), SharedSecrets::Allowed));
}

Json payload()
{
    return {{"iss", "https://id.example"}, {"aud", "tenantry"}, {"sub", "user_1"}, {"exp", kNow + 600},
        {"organizationId", "org_acme"}};
}

Json with(const char* name, const Json& value)
{
    Json claims = payload();
    claims[name] = value;
    return claims;
}

Json without(const char* name)
{
    Json claims = payload();
    claims.erase(name);
    return claims;
}

} // namespace

class TestTokenVerifier : public QObject {
    Q_OBJECT

    const ForgedKey m_rsa = ForgedKey::rsa("rsa-1");
    const ForgedKey m_ec = ForgedKey::p256("ec-1");
    const ForgedKey m_ed = ForgedKey::ed25519("ed-1");
    const ForgedKey m_secret = ForgedKey::secret("hs-1");
    const ForgedKey m_other = ForgedKey::ed25519("ed-1"); // the same id, another's key
    std::shared_ptr<HeldKeys> m_keys = std::make_shared<HeldKeys>();
    std::unique_ptr<TokenVerifier> m_verifier;

    QString refusal(const QByteArray& token, Timestamp now = kTime)
    {
        const auto claims = m_verifier->verify(viewOf(token), now);
        if (claims)
            return QStringLiteral("accepted");
        if (claims.error().code != ErrorCode::Unauthorized || !claims.error().path.isEmpty())
            return QStringLiteral("another error: ") + describe(claims.error());
        return claims.error().detail;
    }
    QString refusal(const Json& claims, Timestamp now = kTime) { return refusal(m_ed.token(claims), now); }

private slots:
    void init()
    {
        m_keys->held = setOf({m_rsa, m_ec, m_ed, m_secret});
        m_keys->asked = 0;
        auto made = TokenVerifier::make({{"https://id.example", {"tenantry", "tenantry-test"}, m_keys}});
        VERIFY_OK(made);
        m_verifier = std::move(*made);
    }

    void acceptsEveryAlgorithm()
    {
        for (const ForgedKey* key : {&m_rsa, &m_ec, &m_ed, &m_secret}) {
            for (int i = 0; i < 2; ++i) { // new, and remembered
                const auto claims = m_verifier->verify(viewOf(key->token(payload())), kTime);
                VERIFY_OK(claims);
                QCOMPARE(claims->userId, UserId("user_1"));
                QCOMPARE(claims->tenantId, TenantId("org_acme"));
            }
        }
        QCOMPARE(m_keys->asked, 0);
    }

    void readsAllClaims()
    {
        Json all = payload();
        all.update(Json{{"userId", "user_1"}, {"tenantId", "org_acme"}, {"tenants", {"b", "org_acme", "a"}},
            {"role", "member"}, {"permissions", {"read", "write"}}, {"aud", {"x", "tenantry-test"}}, {"iat", kNow},
            {"nbf", kNow - 1}, {"jti", "j"}, {"via", "cli"}, {"unknown", {1, 2}}});
        const auto claims = m_verifier->verify(viewOf(m_ec.token(all)), kTime);
        VERIFY_OK(claims);
        const TokenClaims expected{UserId("user_1"), TenantId("org_acme"),
            QList{TenantId("org_acme"), TenantId("b"), TenantId("a")}, Role::Member, QList<QByteArray>{"read", "write"},
            "https://id.example", {"x", "tenantry-test"}, {(kNow + 600) * 1000}, Timestamp{(kNow - 1) * 1000},
            Timestamp{kNow * 1000}, "j", true};
        QVERIFY(*claims == expected);
        QCOMPARE(*TokenClaims::read(expected.toJson()), expected);
    }

    void readsNarrowTokens()
    {
        const auto none = m_verifier->verify(viewOf(m_ed.token(without("organizationId"))), kTime);
        VERIFY_OK(none);
        QVERIFY(!none->tenantId && !none->tenants && !none->role && !none->permissions && !none->fromCommandLine);
        Json empty = without("organizationId");
        empty["tenants"] = Json::array();
        const auto nothing = m_verifier->verify(viewOf(m_ed.token(empty)), kTime);
        VERIFY_OK(nothing);
        QVERIFY(nothing->tenants && nothing->tenants->isEmpty()); // limited to none, which is not: not limited
    }

    void refusesClaims_data()
    {
        QTest::addColumn<QByteArray>("claims");
        const auto row = [](const char* name, const Json& claims) { QTest::newRow(name) << dumpJson(claims); };
        row("no issuer", without("iss"));
        row("another issuer", with("iss", "https://id.example/"));
        row("issuer is a list", with("iss", {"https://id.example"}));
        row("no audience", without("aud"));
        row("another audience", with("aud", "tenantry2"));
        row("audiences, none ours", with("aud", {"a", "b"}));
        row("no audiences", with("aud", Json::array()));
        row("audiences, one a number", with("aud", {"tenantry", 1}));
        row("audience is null", with("aud", nullptr));
        row("no exp", without("exp"));
        row("exp is text", with("exp", std::to_string(kNow + 600)));
        row("exp is negative", with("exp", -1));
        row("exp is huge", with("exp", 1e18));
        row("exp is past 2^63", with("exp", 18446744073709551615ULL));
        row("exp is null", with("exp", nullptr));
        row("exp was", with("exp", kNow - 60));
        row("nbf is text", with("nbf", "0"));
        row("nbf will be", with("nbf", kNow + 62));
        row("iat will be", with("iat", kNow + 62));
        row("iat is negative", with("iat", -5));
        row("no user", without("sub"));
        row("user is a number", with("sub", 1));
        row("user is empty", with("sub", ""));
        row("userId differs", with("userId", "user_2"));
        row("userId differs in case", with("userId", "User_1"));
        row("userId is null", with("userId", nullptr));
        row("user is too long", with("sub", std::string(129, 'u')));
        row("tenantId differs", with("tenantId", "org_other"));
        row("tenant is a list", with("organizationId", {"org_acme"}));
        row("tenant has a control", with("organizationId", "org\nacme"));
        row("tenants is text", with("tenants", "org_acme"));
        row("tenants has a number", with("tenants", {"a", 1}));
        row("tenants has an empty id", with("tenants", {""}));
        row("role is unknown", with("role", "owner"));
        row("role is in capitals", with("role", "Admin"));
        row("role is a list", with("role", {"admin"}));
        row("permissions is text", with("permissions", "read"));
        row("permissions has an object", with("permissions", {Json::object()}));
        row("jti is a number", with("jti", 1));
    }
    void refusesClaims()
    {
        QFETCH(QByteArray, claims);
        const QString why = refusal(*parseJson(claims));
        QVERIFY2(
            why.startsWith(QLatin1String("the token")) || why.contains(QLatin1String("in the token")), qPrintable(why));
        QVERIFY(!why.contains(QLatin1String("org_")) && !why.contains(QLatin1String("user_")));
    }

    void timesHaveSixtySeconds_data()
    {
        QTest::addColumn<QByteArray>("claim");
        QTest::addColumn<double>("seconds"); // after kNow
        QTest::addColumn<qint64>("firstGood"); // ms after kNow; the one before is refused
        QTest::addColumn<qint64>("firstBad"); // the one before is good
        QTest::newRow("exp") << QByteArray("exp") << 100.0 << qint64(-1) << qint64(160000);
        QTest::newRow("exp with a fraction") << QByteArray("exp") << 100.5 << qint64(-1) << qint64(160500);
        QTest::newRow("nbf") << QByteArray("nbf") << 100.0 << qint64(40000) << qint64(-1);
        QTest::newRow("iat") << QByteArray("iat") << 100.25 << qint64(40250) << qint64(-1);
    }
    void timesHaveSixtySeconds()
    {
        QFETCH(QByteArray, claim);
        QFETCH(double, seconds);
        QFETCH(qint64, firstGood);
        QFETCH(qint64, firstBad);
        const QByteArray token = m_ed.token(with(claim.constData(), static_cast<double>(kNow) + seconds));
        const auto at = [](qint64 ms) { return Timestamp{kNow * 1000 + ms}; };
        const QString good = QStringLiteral("accepted");
        for (int i = 0; i < 2; ++i) { // what is remembered is looked at again
            if (firstBad >= 0) {
                QCOMPARE(refusal(token, at(firstBad - 1)), good);
                QVERIFY(refusal(token, at(firstBad)) != good);
            } else {
                QVERIFY(refusal(token, at(firstGood - 1)) != good);
                QCOMPARE(refusal(token, at(firstGood)), good);
            }
        }
    }

    void oneIssuersKeysAreNotAnothers()
    {
        auto others = std::make_shared<HeldKeys>();
        others->held = setOf({m_other});
        auto both =
            TokenVerifier::make({{"https://id.example", {"tenantry"}, m_keys}, {"other", {"tenantry"}, others}});
        VERIFY_OK(both);
        m_verifier = std::move(*both);
        QCOMPARE(refusal(m_other.token(with("iss", "other"))), QStringLiteral("accepted"));
        QVERIFY(refusal(m_other.token(payload())) != QLatin1String("accepted"));
        QVERIFY(refusal(m_ed.token(with("iss", "other"))) != QLatin1String("accepted"));
    }

    void rotationTakesEffectAtOnce()
    {
        const QByteArray token = m_ed.token(payload());
        QCOMPARE(refusal(token), QStringLiteral("accepted"));
        m_keys->held = setOf({m_ed}); // read again: another set, the same key
        QCOMPARE(refusal(token), QStringLiteral("accepted"));
        m_keys->held = setOf({m_other}); // the id stays, the key is another
        QVERIFY(refusal(token) != QLatin1String("accepted"));
        QCOMPARE(m_keys->asked, 0);
        m_keys->held = setOf({m_rsa});
        QVERIFY(refusal(token) != QLatin1String("accepted"));
        QCOMPARE(m_keys->asked, 1); // the id is unknown: the source is told
        m_keys->held = setOf({m_rsa, m_ed});
        QCOMPARE(refusal(token), QStringLiteral("accepted"));
    }

    void aTokenWithoutKidNeedsASingleKey()
    {
        const QByteArray token = m_ed.token({{"alg", "EdDSA"}}, payload());
        QVERIFY(refusal(token) != QLatin1String("accepted"));
        m_keys->held = setOf({m_ed});
        QCOMPARE(refusal(token), QStringLiteral("accepted"));
        m_keys->held = setOf({m_ed, m_rsa});
        QVERIFY(refusal(token) != QLatin1String("accepted")); // though it was remembered
    }

    void doesNotStartUnsafely_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 6; ++i)
            QTest::addRow("%d", i) << i;
    }
    void doesNotStartUnsafely()
    {
        QFETCH(int, which);
        const QList<QList<TrustedIssuer>> unsafe{{}, {{"", {"a"}, m_keys}}, {{"i", {}, m_keys}}, {{"i", {""}, m_keys}},
            {{"i", {"a"}, nullptr}}, {{"i", {"a"}, m_keys}, {"i", {"b"}, m_keys}}};
        const auto made = TokenVerifier::make(unsafe[which]);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
    }

    void manyThreadsAskWhileKeysChange()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keys.json"));
        const auto write = [&path](const QList<ForgedKey>& keys) {
            QSaveFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(keySetOf(keys)) > 0 && file.commit();
        };
        QVERIFY(write({m_ed}));
        auto made = TokenVerifier::make({{"https://id.example", {"tenantry"}, std::make_shared<FileKeySource>(path)}});
        VERIFY_OK(made);
        const QByteArrayList tokens{
            m_ed.token(payload()), m_ed.token(with("role", "admin")), m_ed.token(without("sub"))};
        std::atomic<int> good = 0;
        std::atomic<int> bad = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                // The clock goes so fast that the file is looked at again and again.
                for (int64_t round = 0; round < 500; ++round)
                    ++((*made)->verify(viewOf(tokens[round % 3]), {kTime.ms + round * FileKeySource::kLookMs / 4})
                            ? good
                            : bad);
            }));
            threads.back()->start();
        }
        for (int i = 0; i < 50; ++i)
            QVERIFY(i % 2 ? write({m_rsa, m_ed}) : write({m_ed, m_ec}));
        for (const auto& thread : threads)
            thread->wait();
        QCOMPARE(good.load(), 4 * 334);
        QCOMPARE(bad.load(), 4 * 166);
    }

    void rememberingIsBounded()
    {
        VerifiedTokens tokens;
        for (int i = 0; i < 3 * VerifiedTokens::kHalf; ++i)
            tokens.put(QByteArray::number(i), {});
        QVERIFY(tokens.size() <= 2 * VerifiedTokens::kHalf);
        QVERIFY(tokens.find(QByteArray::number(3 * VerifiedTokens::kHalf - 1)));
        QVERIFY(!tokens.find("0"));
        tokens.drop(QByteArray::number(3 * VerifiedTokens::kHalf - 1));
        QVERIFY(!tokens.find(QByteArray::number(3 * VerifiedTokens::kHalf - 1)));
    }
};

QTEST_GUILESS_MAIN(TestTokenVerifier)
#include "tst_tokenverifier.moc"
