// SPDX-License-Identifier: GPL-3.0-or-later
// The examples of RFC 7515 appendix A (A.1 to A.3) and RFC 8037 appendix A, and the sound and unsound keys of a set.
#include "security/base64url.h"
#include "security/ed25519key.h"
#include "tests/security/forgedkey.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

const char* const kPayload =
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.";

const char* const kSecretKey =
    R"({"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"})";
const char* const kRsaKey = R"({"kty":"RSA","e":"AQAB","n":")"
                            "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0B"
                            "m4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5"
                            "z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7"
                            "aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ\"}";
const char* const kEcKey = R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                           R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";
const char* const kEdKey = R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";

Json parsed(const char* text) { return *parseJson(text); }

/// Without what RFC 8037's payload is not: JSON.
CompactToken rfc8037Token(const QByteArray& text)
{
    CompactToken token;
    token.text = viewOf(text);
    token.signingInput = token.text.substr(0, token.text.rfind('.'));
    token.signature = *fromBase64Url(token.text.substr(token.text.rfind('.') + 1));
    return token;
}

} // namespace

class TestTokenVectors : public QObject {
    Q_OBJECT
private slots:
    void holdsTheExamples_data()
    {
        QTest::addColumn<QByteArray>("jwk");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("RFC 7515 A.1, HS256") << QByteArray(kSecretKey)
                                             << QByteArray("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9") + kPayload
                + "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        QTest::newRow("RFC 7515 A.2, RS256") << QByteArray(kRsaKey)
                                             << QByteArray("eyJhbGciOiJSUzI1NiJ9") + kPayload
                + "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9"
                  "uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB"
                  "_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rq"
                  "Vt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
        QTest::newRow("RFC 7515 A.3, ES256") << QByteArray(kEcKey)
                                             << QByteArray("eyJhbGciOiJFUzI1NiJ9") + kPayload
                + "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    }
    void holdsTheExamples()
    {
        QFETCH(QByteArray, jwk);
        QFETCH(QByteArray, token);
        const auto key = readJwk(parsed(jwk.constData()), SharedSecrets::Allowed);
        VERIFY_OK(key);
        const auto read = CompactToken::parse(viewOf(token));
        VERIFY_OK(read);
        QVERIFY((*key)->verifies(*read));
        QCOMPARE(bytesMember(read->payload, "iss"), QByteArray("joe"));

        QByteArray changed = token;
        changed[45] = changed[45] == 'A' ? 'B' : 'A';
        CompactToken other = *read;
        other.text = viewOf(changed);
        other.signingInput = other.text.substr(0, other.signingInput.size());
        QVERIFY(!(*key)->verifies(other));
    }

    /// Each text of one and two bytes, and each byte at each place of four: a value has one text, so what is read is
    /// what would be written.
    void readsBase64UrlStrictly()
    {
        int good = 0;
        const auto check = [&good](const QByteArray& text) {
            const auto bytes = fromBase64Url(viewOf(text));
            if (bytes)
                QCOMPARE(toBase64Url(*bytes), text);
            good += bytes ? 1 : 0;
        };
        for (int first = 0; first < 256; ++first) {
            check(QByteArray(1, static_cast<char>(first)));
            for (int second = 0; second < 256; ++second)
                check(QByteArray(1, static_cast<char>(first)) + static_cast<char>(second));
        }
        QCOMPARE(good, 256); // no single letter is one, and each byte has one pair
        for (int at = 0; at < 4; ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                QByteArray text("AAAA");
                text[at] = static_cast<char>(byte);
                check(text);
            }
        }
        QCOMPARE(good, 256 + 4 * 64);
        check({});
        QCOMPARE(good, 256 + 4 * 64 + 1);
    }

    void holdsTheExampleOfEd25519()
    {
        const auto key = readJwk(parsed(kEdKey), SharedSecrets::Refused);
        VERIFY_OK(key);
        QCOMPARE(toBase64Url((*key)->thumbprint()), QByteArray("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
        const QByteArray good("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                              "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        QVERIFY((*key)->verifies(rfc8037Token(good)));
        // The same S plus the order of the group: equal to a reader that does not look.
        CompactToken other = rfc8037Token(good);
        const unsigned char order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde,
            0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10};
        int carry = 0;
        for (int i = 0; i < 32; ++i) {
            carry += static_cast<unsigned char>(other.signature[32 + i]) + order[i];
            other.signature[32 + i] = static_cast<char>(carry & 0xff);
            carry >>= 8;
        }
        QVERIFY(!(*key)->verifies(other));
    }

    void thumbprintOfRsa() // RFC 7638 section 3.1
    {
        Json jwk = parsed(kRsaKey);
        jwk["n"] = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXj"
                   "BZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqz"
                   "s8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ"
                   "-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        jwk["alg"] = "RS256";
        jwk["kid"] = "2011-04-29";
        const auto key = readJwk(jwk, SharedSecrets::Refused);
        VERIFY_OK(key);
        QCOMPARE(toBase64Url((*key)->thumbprint()), QByteArray("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
    }

    void refusesKeys_data()
    {
        QTest::addColumn<QByteArray>("jwk");
        QTest::addColumn<ErrorCode>("code");
        const auto with = [](const char* base, const char* name, const Json& value) {
            Json key = parsed(base);
            key[name] = value;
            return dumpJson(key);
        };
        const auto row = [](const char* name, const QByteArray& jwk, ErrorCode code) {
            QTest::newRow(name) << jwk << code;
        };
        const auto wrong = ErrorCode::InvalidArgument;
        const auto unsuited = ErrorCode::Unsupported;
        row("for encryption", with(kRsaKey, "use", "enc"), unsuited);
        row("for signing only", with(kRsaKey, "key_ops", {"sign"}), unsuited);
        row("operations are no list", with(kRsaKey, "key_ops", "verify"), unsuited);
        row("for PS256", with(kRsaKey, "alg", "PS256"), unsuited);
        row("alg is none", with(kRsaKey, "alg", "none"), unsuited);
        row("alg is no text", with(kRsaKey, "alg", 5), unsuited);
        row("an RSA key for HS256", with(kRsaKey, "alg", "HS256"), unsuited);
        row("P-384", with(kEcKey, "crv", "P-384"), unsuited);
        row("X25519", with(kEdKey, "crv", "X25519"), unsuited);
        row("unknown kind", R"({"kty":"AKP"})", unsuited);
        row("no kind", R"({})", unsuited);
        row("no object", "[]", wrong);
        row("private", with(kEdKey, "d", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"), ErrorCode::Forbidden);
        row("kid is a number", with(kEdKey, "kid", 7), wrong);
        row("RSA of 1024 bits", dumpJson(ForgedKey::rsa("r", 1024).jwk()), wrong);
        row("RSA with a padded modulus of 1024 bits",
            with(kRsaKey, "n", QByteArray(toBase64Url(QByteArray(128, '\0') + QByteArray(128, '\xff'))).toStdString()),
            wrong);
        row("RSA of 2047 bits",
            with(kRsaKey, "n", toBase64Url(QByteArray(1, '\x7f') + QByteArray(255, '\xff')).toStdString()), wrong);
        row("RSA of 16384 bits", with(kRsaKey, "n", toBase64Url(QByteArray(2048, '\xff')).toStdString()), wrong);
        row("RSA, even", with(kRsaKey, "n", toBase64Url(QByteArray(256, '\xfe')).toStdString()), wrong);
        row("RSA, exponent 1", with(kRsaKey, "e", "AQ"), wrong);
        row("RSA, exponent even", with(kRsaKey, "e", "AQAA"), wrong);
        row("RSA, exponent long", with(kRsaKey, "e", "AQAAAAAB"), wrong);
        row("RSA, modulus padded with =", with(kRsaKey, "n", "AQAB="), wrong);
        row("P-256, not on the curve", with(kEcKey, "x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEQ"), wrong);
        row("P-256, short", with(kEcKey, "x", "zc4ncPbEXUGDy-5v20t7WAczNXvp7xO6z248e9FURQ"), wrong);
        row("P-256, zero", with(with(kEcKey, "x", std::string(43, 'A')).constData(), "y", std::string(43, 'A')), wrong);
        row("Ed25519, short", with(kEdKey, "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUQ"), wrong);
        row("Ed25519, the neutral point", with(kEdKey, "x", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), wrong);
        row("Ed25519, a point of order 2",
            with(kEdKey, "x", toBase64Url("\xec" + QByteArray(30, '\xff') + "\x7f").toStdString()), wrong);
        row("Ed25519, zero: a point of order 4", with(kEdKey, "x", std::string(43, 'A')), wrong);
        row("secret of 248 bits", dumpJson(ForgedKey::secret("s", QByteArray(31, 's')).jwk()), wrong);
    }
    void refusesKeys()
    {
        QFETCH(QByteArray, jwk);
        QFETCH(ErrorCode, code);
        const auto key = readJwk(parsed(jwk.constData()), SharedSecrets::Allowed);
        QVERIFY(!key);
        QCOMPARE(key.error().code, code);
    }

    void secretsOnlyWhereAllowed()
    {
        const Json secret = ForgedKey::secret("s").jwk();
        QCOMPARE(readJwk(secret, SharedSecrets::Refused).error().code, ErrorCode::Unsupported);
        VERIFY_OK(readJwk(secret, SharedSecrets::Allowed));
    }

    void readsSets()
    {
        const auto set =
            TokenKeySet::parse(viewOf(QByteArray("{\"keys\":[") + kRsaKey + ",{\"kty\":\"AKP\"}," + kEcKey + "]}"));
        VERIFY_OK(set);
        QCOMPARE(set->keys().size(), 2);
        QCOMPARE(set->leftOut(), QStringList{QStringLiteral("keys/1: the key is of an unknown kind")});
        QVERIFY(!set->find(std::nullopt)); // two keys, so none is meant
        QVERIFY(!set->find(QByteArray()));
        QVERIFY(TokenKeySet::parse(R"({"keys":[]})")->keys().isEmpty());
    }

    void refusesSets_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray named = dumpJson(ForgedKey::ed25519("k").jwk());
        const QByteArray other = dumpJson(ForgedKey::p256("k").jwk());
        const QByteArray many = "{\"keys\":[" + QByteArray("{},").repeated(100) + "{}]}";
        QTest::newRow("no JSON") << QByteArray("-----BEGIN PUBLIC KEY-----") << ErrorCode::ParseError;
        QTest::newRow("no list") << QByteArray(R"({"keys":{}})") << ErrorCode::ParseError;
        QTest::newRow("a list of keys") << QByteArray("[]") << ErrorCode::ParseError;
        QTest::newRow("the list twice") << QByteArray(R"({"keys":[],"keys":[]})") << ErrorCode::ParseError;
        QTest::newRow("one id twice") << "{\"keys\":[" + named + "," + other + "]}" << ErrorCode::InvalidArgument;
        QTest::newRow("101 keys") << many << ErrorCode::LimitExceeded;
        QTest::newRow("over 256 KiB") << QByteArray(256 * 1024 + 1, ' ') << ErrorCode::LimitExceeded;
        QTest::newRow("a private key") << QByteArray(R"({"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","d":"AQAB"}]})")
                                       << ErrorCode::Forbidden;
    }
    void refusesSets()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        const auto set = TokenKeySet::parse(viewOf(text), SharedSecrets::Allowed);
        QVERIFY(!set);
        QCOMPARE(set.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestTokenVectors)
#include "tst_tokenvectors.moc"
