// SPDX-License-Identifier: GPL-3.0-or-later
// What RFC 8725 warns of, and more: each token here would have been accepted but for the one thing its row names.
#include "security/fixedkeysource.h"
#include "security/tokenverifier.h"
#include "tests/security/forgedkey.h"
#include "tests/support/testsupport.h"

#include <QRegularExpression>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr Timestamp kTime{1763472726000};

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

const Json& payload()
{
    static const Json claims{{"iss", "i"}, {"aud", "a"}, {"sub", "user_1"}, {"exp", 1763476326}};
    return claims;
}

/// The last letter with one of the bits set that belong to no byte.
QByteArray withStrayBits(QByteArray text)
{
    static const QByteArray kLetters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    text.back() = kLetters[kLetters.indexOf(text.back()) ^ 1];
    return text;
}

} // namespace

class TestHostileTokens : public QObject {
    Q_OBJECT

    const ForgedKey m_rsa = ForgedKey::rsa("rsa");
    const ForgedKey m_ec = ForgedKey::p256("ec");
    const ForgedKey m_ed = ForgedKey::ed25519("ed");
    const ForgedKey m_secret = ForgedKey::secret("hs");
    std::unique_ptr<TokenVerifier> m_verifier;

    QByteArray withHeader(const char* name, const Json& value) const
    {
        Json header = m_ed.header();
        header[name] = value;
        return m_ed.token(header, payload());
    }
    /// The honest token's first two parts with this signature.
    static QByteArray signedWith(const ForgedKey& key, const QByteArray& signature)
    {
        const QByteArray token = key.token(payload());
        return token.left(token.lastIndexOf('.') + 1) + base64Url(signature);
    }
    QByteArray confused(const QByteArray& secret) const
    {
        return ForgedKey::secret("rsa", secret).token({{"alg", "HS256"}, {"kid", "rsa"}}, payload());
    }
    QByteArray raw(const QByteArray& header, const QByteArray& claims) const { return m_ed.tokenOf(header, claims); }

    void addHeaders()
    {
        const auto row = [](const char* name, const QByteArray& token) {
            QTest::newRow(name) << token
                                << QStringLiteral(
                                       "algorithm|kid|key is not one|a member that is not accepted|another type");
        };
        for (const char* none : {"none", "None", "NONE", "nOnE"}) {
            const QByteArray start =
                base64Url(dumpJson(Json{{"alg", none}, {"kid", "ed"}})) + '.' + base64Url(dumpJson(payload())) + '.';
            row(qPrintable(QStringLiteral("alg %1, not signed").arg(QLatin1String(none))), start);
            row(qPrintable(QStringLiteral("alg %1, signed").arg(QLatin1String(none))), withHeader("alg", none));
        }
        row("alg in small letters", withHeader("alg", "eddsa"));
        row("alg of another key", withHeader("alg", "ES256"));
        row("alg RS256 for a P-256 key", m_ec.token({{"alg", "RS256"}, {"kid", "ec"}}, payload()));
        row("alg PS256", m_rsa.token({{"alg", "PS256"}, {"kid", "rsa"}}, payload()));
        row("alg RS1", m_rsa.token({{"alg", "RS1"}, {"kid", "rsa"}}, payload()));
        row("alg is a list", withHeader("alg", {"EdDSA"}));
        row("alg is null", withHeader("alg", nullptr));
        row("no alg", m_ed.token({{"kid", "ed"}}, payload()));
        row("HS256 with the public key's PEM", confused(m_rsa.pem()));
        row("HS256 with the public key's PEM, no last line feed", confused(m_rsa.pem().trimmed()));
        row("HS256 with the public key's JWK", confused(dumpJson(m_rsa.jwk())));
        row("HS256 with the modulus", confused(QByteArray::fromStdString(m_rsa.jwk()["n"].get<std::string>())));
        row("HS256 with nothing", confused({}));
        row("unknown kid", withHeader("kid", "xy"));
        row("kid in capitals", withHeader("kid", "ED"));
        row("kid is a number", withHeader("kid", 1));
        row("kid is a path", withHeader("kid", "../../dev/null"));
        row("kid of another key", withHeader("kid", "ec"));
        row("no kid, several keys", m_ed.token({{"alg", "EdDSA"}}, payload()));
        row("crit", withHeader("crit", {"exp"}));
        row("crit, empty", withHeader("crit", Json::array()));
        row("crit with b64",
            m_ed.token({{"alg", "EdDSA"}, {"kid", "ed"}, {"b64", false}, {"crit", {"b64"}}}, payload()));
        row("b64", withHeader("b64", true));
        row("jku", withHeader("jku", "https://id.example/jwks"));
        row("x5u", withHeader("x5u", "https://id.example/cert"));
        row("x5c", withHeader("x5c", {"MIIB"}));
        row("jwk", withHeader("jwk", m_ed.jwk()));
        row("zip", withHeader("zip", "DEF"));
        row("cty JWT: a token in a token", withHeader("cty", "JWT"));
        row("typ of a logout token", withHeader("typ", "logout+jwt"));
        row("typ is a number", withHeader("typ", 1));
    }

    void addForms()
    {
        const auto row = [](const char* name, const QByteArray& token) {
            QTest::newRow(name)
                << token
                << QStringLiteral(
                       "three parts|not base64url|longer than 8 KiB|header is no JSON|signature does not hold");
        };
        const QByteArray good = m_ed.token(payload());
        const qsizetype first = good.indexOf('.');
        const qsizetype last = good.lastIndexOf('.');
        row("nothing", {});
        row("a word", "token");
        row("two dots", "..");
        row("two parts", good.left(last));
        row("no signature", good.left(last + 1));
        row("four parts", good + ".AAAA");
        row("five parts, as of an encrypted token", good + ".AAAA.AAAA");
        row("padded at the end", good + "==");
        row("padded header", good.left(first) + '=' + good.mid(first));
        row("a space before", ' ' + good);
        row("a line feed behind", good + '\n');
        row("a line feed within", good.left(20) + '\n' + good.mid(20));
        row("NUL behind", good + '\0');
        row("stray bits in the signature", withStrayBits(good));
        row("stray bits in the payload", [&] {
            for (QByteArray claims = dumpJson(payload());; claims.insert(1, ' ')) {
                const QByteArray token = raw(dumpJson(m_ed.header()), claims);
                const QByteArray part = token.split('.')[1];
                if (part.size() % 4 == 0)
                    continue;
                const QByteArray input = token.split('.')[0] + '.' + withStrayBits(part);
                return input + '.' + base64Url(m_ed.sign(input));
            }
        }());
        row("the other alphabet", [&] {
            for (int i = 0;; ++i) { // until the signature has a letter that the alphabets do not share
                Json claims = payload();
                claims["n"] = i;
                QByteArray token = m_ed.token(claims);
                const qsizetype at = token.indexOf('_', token.lastIndexOf('.'));
                if (at < 0)
                    continue;
                token[at] = '/';
                return token;
            }
        }());
        row("JSON serialisation",
            dumpJson(Json{{"payload", good.mid(first + 1, last - first - 1).toStdString()},
                {"signatures",
                    {{{"protected", good.left(first).toStdString()},
                        {"signature", good.mid(last + 1).toStdString()}}}}}));
        row("two tokens", good + ',' + good);
        row("a token behind its scheme", "Bearer " + good);
        row("8 KiB and a byte", QByteArray(8193, 'A'));
        Json long1 = payload();
        long1["x"] = std::string(6200, 'x');
        QVERIFY(m_ed.token(long1).size() > CompactToken::kLongest);
        row("signed, but over 8 KiB", m_ed.token(long1));
    }

    void addJson()
    {
        const auto row = [](const char* name, const QByteArray& token) {
            QTest::newRow(name) << token << QStringLiteral("no JSON object");
        };
        const QByteArray header = dumpJson(m_ed.header());
        const QByteArray claims = dumpJson(payload());
        const QByteArray rest = claims.mid(1);
        row("sub twice", raw(header, R"({"sub":"user_1",)" + rest));
        row("exp twice", raw(header, R"({"exp":1,)" + rest));
        row("sub twice, once escaped", raw(header, R"({"\u0073ub":"user_1",)" + rest));
        row("alg twice", raw(R"({"alg":"none",)" + header.mid(1), claims));
        row("kid twice", raw(R"({"kid":"ec",)" + header.mid(1), claims));
        row("invalid UTF-8 in a value", raw(header, "{\"x\":\"\xff\"," + rest));
        row("invalid UTF-8 in the header", raw("{\"x\":\"\xc0\x80\"," + header.mid(1), claims));
        row("UTF-16 surrogate alone", raw(header, R"({"x":"\ud800",)" + rest));
        row("more behind", raw(header, claims + " x"));
        row("a comment", raw(header, "/* */" + claims));
        row("payload is a list", raw(header, "[" + claims + "]"));
        row("payload is empty", raw(header, {}));
        row("payload is too deep",
            raw(header, "{\"x\":" + QByteArray("[").repeated(64) + QByteArray("]").repeated(64) + "," + rest));
        row("a number beyond a double", raw(header, "{\"x\":1e999," + rest));
        row("header is a list", raw("[" + header + "]", claims));
    }

    void addSignatures()
    {
        const auto row = [](const char* name, const QByteArray& token) {
            QTest::newRow(name) << token << QStringLiteral("signature does not hold");
        };
        const QByteArray input = m_ec.token(payload());
        const QByteArray der = m_ec.sign(input.left(input.lastIndexOf('.')), true);
        row("ES256 in DER", signedWith(m_ec, der));
        row("ES256, r and s are zero", signedWith(m_ec, QByteArray(64, '\0')));
        row("ES256, r is zero", signedWith(m_ec, QByteArray(32, '\0') + QByteArray(32, '\1')));
        row("ES256, all ones", signedWith(m_ec, QByteArray(64, '\xff')));
        row("ES256, short", signedWith(m_ec, QByteArray(63, '\1')));
        row("ES256, empty", signedWith(m_ec, {}));
        row("RS256, empty", signedWith(m_rsa, {}));
        row("RS256, zero", signedWith(m_rsa, QByteArray(256, '\0')));
        row("RS256, one", signedWith(m_rsa, QByteArray(255, '\0') + '\1'));
        row("RS256, a byte more", signedWith(m_rsa, '\0' + m_rsa.sign("x")));
        row("RS256 of another text", signedWith(m_rsa, m_rsa.sign("x")));
        row("EdDSA, empty", signedWith(m_ed, {}));
        row("EdDSA, zero", signedWith(m_ed, QByteArray(64, '\0')));
        row("EdDSA, R of small order", signedWith(m_ed, '\1' + QByteArray(63, '\0')));
        row("EdDSA of another text", signedWith(m_ed, m_ed.sign("x")));
        row("EdDSA, a byte more", signedWith(m_ed, m_ed.sign("x") + 'x'));
        row("HS256, empty", signedWith(m_secret, {}));
        row("HS256, the first half", [&] {
            const QByteArray token = m_secret.token(payload());
            return signedWith(m_secret, m_secret.sign(token.left(token.lastIndexOf('.'))).left(16));
        }());
        row("HS256 with another secret", ForgedKey::secret("hs", QByteArray(32, 't')).token(payload()));
    }

private slots:
    void initTestCase()
    {
        auto keys = TokenKeySet::parse(viewOf(keySetOf({m_rsa, m_ec, m_ed, m_secret})), SharedSecrets::Allowed);
        VERIFY_OK(keys);
        auto made = TokenVerifier::make({{"i", {"a"}, std::make_shared<FixedKeySource>(*keys)}});
        VERIFY_OK(made);
        m_verifier = std::move(*made);
    }

    /// What the rows below stay just short of.
    void acceptsWhatIsHonest()
    {
        for (const ForgedKey* key : {&m_rsa, &m_ec, &m_ed, &m_secret})
            VERIFY_OK(m_verifier->verify(viewOf(key->token(payload())), kTime));
        for (const char* type : {"JWT", "jwt", "at+jwt", "application/at+jwt"})
            VERIFY_OK(m_verifier->verify(viewOf(withHeader("typ", type)), kTime));
        VERIFY_OK(m_verifier->verify(viewOf(withHeader("x5t", "of a certificate")), kTime));
        VERIFY_OK(m_verifier->verify(viewOf(raw(" " + dumpJson(m_ed.header()), dumpJson(payload()) + "\r\n")), kTime));
        Json longest = payload();
        longest["x"] = std::string(5900, 'x');
        VERIFY_OK(m_verifier->verify(viewOf(m_ed.token(longest)), kTime));
    }

    void eightKibibytesAreTheMost()
    {
        Json claims = payload();
        qsizetype longest = 0;
        for (size_t size = 5900; longest == 0 || longest <= CompactToken::kLongest; ++size) {
            claims["x"] = std::string(size, 'x');
            const QByteArray token = m_ed.token(claims);
            longest = token.size();
            const auto read = m_verifier->verify(viewOf(token), kTime);
            QCOMPARE(read.has_value(), longest <= 8192);
            QVERIFY(read || read.error().detail.contains(QLatin1String("longer than 8 KiB")));
        }
    }

    void isRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("why");
        addHeaders();
        addForms();
        addJson();
        addSignatures();
    }
    void isRefused()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, why);
        const auto claims = m_verifier->verify(viewOf(token), kTime);
        QVERIFY(!claims);
        QCOMPARE(claims.error().code, ErrorCode::Unauthorized);
        QVERIFY2(QRegularExpression(why).match(claims.error().detail).hasMatch(), qPrintable(claims.error().detail));
        QVERIFY(!claims.error().detail.contains(QLatin1String("user_1")));
        QVERIFY(token.size() < 8 || !claims.error().detail.toUtf8().contains(token.left(8)));
    }

    /// A public key of small order makes signatures that hold for nearly any text.
    void refusesAKeyOfSmallOrderByItself()
    {
        QVERIFY(!readJwk({{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}},
            SharedSecrets::Refused));
    }

    void everyChangedLetterIsNoticed()
    {
        for (const ForgedKey* key : {&m_rsa, &m_ec, &m_ed, &m_secret}) {
            const QByteArray good = key->token(payload());
            for (qsizetype i = 0; i < good.size(); ++i) {
                QByteArray bad = good;
                bad[i] = bad[i] == 'A' ? 'B' : 'A';
                QVERIFY2(!m_verifier->verify(viewOf(bad), kTime), qPrintable(QString::number(i)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHostileTokens)
#include "tst_hostiletokens.moc"
