// SPDX-License-Identifier: GPL-3.0-or-later
// A verifier and an issuer's server, from one end to the other.
#include "base/fixedclock.h"
#include "security/tokenverifier.h"
#include "security/urlkeysource.h"
#include "tests/security/forgedkey.h"
#include "tests/security/keyserver.h"
#include "tests/support/testsupport.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

using namespace Tenantry;
using namespace Tenantry::Testing;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kTime{1763472726000};
constexpr auto kLong = 20s;

} // namespace

class TestIssuers : public QObject {
    Q_OBJECT

    const ForgedKey m_old = ForgedKey::p256("old");
    const ForgedKey m_new = ForgedKey::p256("new");
    FixedClock m_clock{kTime};

private slots:
    void init() { m_clock.set(kTime); }

    void aNewKeyIsTakenAMomentLater()
    {
        KeyServer server;
        server.answer("/.well-known/openid-configuration",
            dumpJson(Json{
                {"issuer", server.origin().toStdString()}, {"jwks_uri", server.url("/k").toString().toStdString()}}));
        server.answer("/k", keySetOf({m_old}), "Cache-Control: max-age=86400\r\n");
        const auto source = UrlKeySource::ofIssuer(server.origin(), m_clock);
        VERIFY_OK(source);
        const auto verifier = TokenVerifier::make({{server.origin(), {"tenantry"}, *source}});
        VERIFY_OK(verifier);
        VERIFY_OK((*verifier)->warmUp(kLong));
        const Json claims{
            {"iss", server.origin().toStdString()}, {"aud", "tenantry"}, {"sub", "u"}, {"exp", 1763476326}};
        const QByteArray before = m_old.token(claims);
        const QByteArray after = m_new.token(claims);
        VERIFY_OK((*verifier)->verify(viewOf(before), kTime));
        server.answer("/k", keySetOf({m_new}));
        QVERIFY(!(*verifier)->verify(viewOf(after), kTime)); // too soon to ask
        m_clock.advance(UrlKeySource::kRetryMs);
        QVERIFY(!(*verifier)->verify(viewOf(after), m_clock.now())); // asks, and does not wait
        QVERIFY(spin([&] { return (*verifier)->verify(viewOf(after), m_clock.now()).has_value(); }, 20000));
        QVERIFY(!(*verifier)->verify(viewOf(before), m_clock.now()));
        QCOMPARE(server.requests("/k"), 2);
    }

    void warmUpNamesTheIssuer()
    {
        KeyServer server;
        const auto source = UrlKeySource::ofIssuer(server.origin(), m_clock);
        VERIFY_OK(source);
        const auto verifier = TokenVerifier::make({{server.origin(), {"tenantry"}, *source}});
        VERIFY_OK(verifier);
        const auto warm = (*verifier)->warmUp(kLong);
        QVERIFY(!warm);
        QCOMPARE(warm.error().path, QString::fromUtf8(server.origin()));
    }

    void isNotSentToAnotherServer()
    {
        KeyServer server;
        KeyServer other; // another port is another origin
        other.answer("/k", keySetOf({m_new}));
        server.answerRaw("/k",
            "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + other.url("/k").toString().toUtf8() + "\r\n\r\n");
        const auto source = UrlKeySource::ofKeySet(server.url("/k"), m_clock);
        VERIFY_OK(source);
        QVERIFY(!(*source)->warmUp(kLong));
        QVERIFY((*source)->keys(kTime)->keys().isEmpty());
        QCOMPARE(other.requests("/k"), 0);
    }

    void takesKeysOnlyFromAServerThatIsVouchedFor()
    {
        const QByteArray certificate = m_old.certificate("localhost");
        KeyServer server(certificate, m_old.privatePem());
        server.answer("/k", keySetOf({m_new}));
        const auto distrustful = UrlKeySource::ofKeySet(server.url("/k"), m_clock);
        VERIFY_OK(distrustful);
        const auto warm = (*distrustful)->warmUp(kLong);
        QVERIFY(!warm);
        QCOMPARE(warm.error().code, ErrorCode::IoError);
        QCOMPARE(server.requests("/k"), 0);

        const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = usual;
        trusting.addCaCertificate(QSslCertificate(certificate));
        QSslConfiguration::setDefaultConfiguration(trusting);
        const auto trustful = UrlKeySource::ofKeySet(server.url("/k"), m_clock);
        VERIFY_OK(trustful);
        const auto warmer = (*trustful)->warmUp(kLong);
        QSslConfiguration::setDefaultConfiguration(usual);
        VERIFY_OK(warmer);
        QVERIFY((*trustful)->keys(kTime)->find("new"));
    }
};

QTEST_GUILESS_MAIN(TestIssuers)
#include "tst_issuers.moc"
