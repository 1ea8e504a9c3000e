// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/signin/signinsession.h"

#include "base/fixedclock.h"
#include "binding/httpbinding.h"
#include "client/profiles/profileremote.h"
#include "tests/client/fakeprovider.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr Timestamp kNow{1763472726000};
using Spoil = std::function<void(FakeProvider&)>;

} // namespace

Q_DECLARE_METATYPE(Spoil)

/// Signing in by OpenID Connect against a provider that a test can have lie, and what waits meanwhile.
class TestSignIn : public QObject {
    Q_OBJECT

    FixedClock m_clock{kNow};

    struct Outcome {
        std::optional<SignInTokens> tokens;
        std::optional<Error> error;
        bool isThere() const { return tokens || error; }
    };
    /// `browser` is called with the question; the outcome of one attempt.
    Outcome attempt(FakeProvider& provider, const ConnectionProfile& profile,
        const std::function<void(const QUrl&)>& browser, int callMs = 2000, int personMs = 5000)
    {
        Outcome outcome;
        SignInAttempt attempt(profile, m_clock, [&](const QUrl& url) {
            QMetaObject::invokeMethod(
                &m_clockContext, [browser, url] { browser(url); }, Qt::QueuedConnection);
            return true;
        });
        attempt.setTimeouts(callMs, personMs);
        connect(&attempt, &SignInAttempt::signedIn, this,
            [&](const SignInTokens& tokens, const OpenIdMetadata&) { outcome.tokens = tokens; });
        connect(&attempt, &SignInAttempt::failed, this,
            [&](const Error& error, const std::optional<CertificateTrouble>&) { outcome.error = error; });
        attempt.start();
        spin([&] { return outcome.isThere(); }, 10000);
        Q_UNUSED(provider)
        return outcome;
    }
    Outcome attempt(FakeProvider& provider)
    {
        return attempt(provider, provider.profile(), [&](const QUrl& url) { provider.browse(url); });
    }
    QObject m_clockContext;

private slots:
    void initTestCase() { qRegisterMetaType<Spoil>(); }

    void signsIn()
    {
        FakeProvider provider(kNow);
        const Outcome outcome = attempt(provider);
        QVERIFY2(outcome.tokens, qPrintable(outcome.error ? describe(*outcome.error) : QString()));
        QCOMPARE(outcome.tokens->access, QByteArray("access-1"));
        QCOMPARE(outcome.tokens->refresh, QByteArray("refresh-1"));
        QCOMPARE(outcome.tokens->subject, QByteArray("nora"));
        QCOMPARE(outcome.tokens->name, QStringLiteral("Nora Lindqvist"));
        QCOMPARE(outcome.tokens->expiresAt.ms, kNow.ms + 300'000);
        QVERIFY(provider.browserSaw().startsWith("HTTP/1.1 200"));
        QVERIFY(!provider.browserSaw().contains("the-code"));
        const auto asked = [&](const char* key) {
            return provider.lastQuestion.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
        };
        QCOMPARE(asked("code_challenge_method"), QStringLiteral("S256"));
        QCOMPARE(asked("response_type"), QStringLiteral("code"));
        QVERIFY(asked("redirect_uri").startsWith(QStringLiteral("http://127.0.0.1:")));
        QVERIFY(asked("state").size() >= 43 && asked("nonce").size() >= 43 && asked("state") != asked("nonce"));
        // Nothing of one question is used for another.
        const QString former = asked("state") + asked("nonce") + asked("code_challenge");
        QVERIFY(attempt(provider).tokens);
        for (const char* key : {"state", "nonce", "code_challenge"})
            QVERIFY(!former.contains(asked(key)));
    }

    void refusesWhatLies_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, ErrorCode code, Spoil spoil) {
            QTest::newRow(name) << spoil << static_cast<int>(code);
        };
        const auto claim = [](const char* key, Json value) {
            return [key, value](FakeProvider& p) { p.extraClaims[key] = value; };
        };
        const auto token = [](const char* key, Json value) {
            return [key, value](FakeProvider& p) { p.extraTokens[key] = value; };
        };
        const auto says = [](const char* key, Json value) {
            return [key, value](FakeProvider& p) { p.document[key] = value; };
        };
        row("another issuer's document", ErrorCode::InvalidArgument, says("issuer", "https://id.example"));
        row("an issuer with a slash more", ErrorCode::InvalidArgument,
            [](FakeProvider& p) { p.document["issuer"] = p.issuer().toStdString() + '/'; });
        row("a token endpoint by plain http elsewhere", ErrorCode::InvalidArgument,
            says("token_endpoint", "http://id.example/token"));
        row("a page that is no address", ErrorCode::InvalidArgument, says("authorization_endpoint", "javascript:x"));
        row("no page", ErrorCode::InvalidArgument, says("authorization_endpoint", ""));
        row("plain PKCE only", ErrorCode::Unsupported, says("code_challenge_methods_supported", Json{"plain"}));
        row("no codes", ErrorCode::Unsupported, says("response_types_supported", Json{"id_token"}));
        row("no document", ErrorCode::NotFound,
            [](FakeProvider& p) { p.atDocument = ScriptedServer::answer(404, "{}"); });
        row("a document elsewhere", ErrorCode::NotFound, [](FakeProvider& p) {
            p.atDocument = ScriptedServer::answer(302, "", "text/plain", "Location: https://id.example/\r\n");
        });
        row("no JSON", ErrorCode::ParseError,
            [](FakeProvider& p) { p.atDocument = ScriptedServer::answer(200, "<html>"); });
        row("an ID token of another issuer", ErrorCode::Unauthorized, claim("iss", "https://id.example"));
        row("for another client", ErrorCode::Unauthorized, claim("aud", "other"));
        row("for two clients, not said which", ErrorCode::Unauthorized, claim("aud", {"console", "other"}));
        row("given to another party", ErrorCode::Unauthorized, claim("azp", "other"));
        row("with another nonce", ErrorCode::Unauthorized, claim("nonce", "n"));
        row("without a nonce", ErrorCode::Unauthorized, claim("nonce", nullptr));
        row("of yesterday", ErrorCode::Unauthorized, claim("exp", kNow.ms / 1000 - 3600));
        row("of nobody", ErrorCode::Unauthorized, claim("sub", nullptr));
        row("signed by another key", ErrorCode::Unauthorized, [](FakeProvider& p) { p.signer = ForgedKey::p256("p"); });
        row("no ID token", ErrorCode::Unauthorized, token("id_token", nullptr));
        row("no access token", ErrorCode::ParseError, token("access_token", nullptr));
        row("another type of token", ErrorCode::ParseError, token("token_type", "mac"));
        row("a refusal", ErrorCode::Unauthorized,
            [](FakeProvider& p) { p.atToken = ScriptedServer::answer(400, R"({"error":"invalid_grant"})"); });
        row("a failure", ErrorCode::IoError, [](FakeProvider& p) { p.atToken = ScriptedServer::answer(503, "x"); });
        row("too much", ErrorCode::LimitExceeded,
            [](FakeProvider& p) { p.atToken = ScriptedServer::answer(200, QByteArray(300'000, ' ')); });
        row("a line that breaks", ErrorCode::IoError, [](FakeProvider& p) { p.atToken = ScriptedServer::hangUp(); });
    }
    void refusesWhatLies()
    {
        QFETCH(Spoil, spoil);
        QFETCH(int, code);
        FakeProvider provider(kNow);
        spoil(provider);
        const Outcome outcome = attempt(provider);
        QVERIFY(!outcome.tokens);
        QVERIFY(outcome.error);
        QVERIFY2(static_cast<int>(outcome.error->code) == code, qPrintable(describe(*outcome.error)));
        QVERIFY(!describe(*outcome.error).contains(QStringLiteral("access-")));
        QVERIFY(!describe(*outcome.error).contains(QStringLiteral("the-code")));
    }

    void aProviderThatIsSlowOrDown()
    {
        FakeProvider provider(kNow);
        provider.atDocument = ScriptedServer::silence();
        const Outcome slow = attempt(
            provider, provider.profile(), [](const QUrl&) {}, 300);
        QVERIFY(slow.error && slow.error->code == ErrorCode::IoError);
        ConnectionProfile nowhere = provider.profile();
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        nowhere.issuer = QStringLiteral("http://127.0.0.1:%1").arg(gone.serverPort());
        gone.close();
        const Outcome down = attempt(provider, nowhere, [](const QUrl&) {});
        QVERIFY(down.error && down.error->code == ErrorCode::IoError);
    }

    void nobodyComesBack()
    {
        FakeProvider provider(kNow);
        QUrl question;
        const Outcome outcome = attempt(
            provider, provider.profile(), [&](const QUrl& url) { question = url; }, 2000, 300);
        QVERIFY(outcome.error && outcome.error->code == ErrorCode::IoError);
        // Whoever comes after that finds nobody.
        QVERIFY(!provider.browse(question));
    }

    void aReplyToAClosedWindowReachesNobody()
    {
        FakeProvider provider(kNow);
        QUrl question;
        auto attempt = std::make_unique<SignInAttempt>(provider.profile(), m_clock, [&](const QUrl& url) {
            question = url;
            return true;
        });
        attempt->start();
        QVERIFY(spin([&] { return !question.isEmpty(); }, 5000));
        attempt.reset();
        QVERIFY(!provider.browse(question));
        QVERIFY(provider.validAccess.isEmpty());
    }

    void aStrayReplyEndsNothing_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("another state") << QByteArray("s");
        QTest::newRow("none") << QByteArray();
    }
    void aStrayReplyEndsNothing()
    {
        QFETCH(QByteArray, state);
        FakeProvider provider(kNow);
        const Outcome outcome = attempt(provider, provider.profile(), [&](const QUrl& url) {
            provider.browse(url, [&](QUrlQuery& reply) {
                reply.removeQueryItem(QStringLiteral("state"));
                if (!state.isEmpty())
                    reply.addQueryItem(QStringLiteral("state"), QString::fromLatin1(state));
            });
            QVERIFY(provider.browserSaw().startsWith("HTTP/1.1 400"));
            QVERIFY(provider.validAccess.isEmpty());
            provider.browse(url); // its own comes after it
        });
        QVERIFY(outcome.tokens);
    }

    void theProviderSaysNo()
    {
        FakeProvider provider(kNow);
        const Outcome outcome = attempt(provider, provider.profile(), [&](const QUrl& url) {
            provider.browse(url, [](QUrlQuery& reply) {
                reply.removeQueryItem(QStringLiteral("code"));
                reply.addQueryItem(QStringLiteral("error"), QStringLiteral("access_denied"));
                reply.addQueryItem(QStringLiteral("error_description"), QStringLiteral("not+today%0A"));
            });
        });
        QVERIFY(outcome.error && outcome.error->code == ErrorCode::Unauthorized);
        QVERIFY(outcome.error->detail.contains(QStringLiteral("access_denied not today")));
        QVERIFY(!outcome.error->detail.contains(QLatin1Char('\n')));
    }

    void anotherProvidersReply()
    {
        FakeProvider provider(kNow);
        const Outcome outcome = attempt(provider, provider.profile(), [&](const QUrl& url) {
            provider.browse(url, [](QUrlQuery& reply) {
                reply.addQueryItem(QStringLiteral("iss"), QStringLiteral("https%3A%2F%2Fid.example"));
            });
        });
        QVERIFY(outcome.error && outcome.error->code == ErrorCode::InvalidArgument);
        provider.document["authorization_response_iss_parameter_supported"] = true;
        const Outcome unnamed = attempt(provider);
        QVERIFY(unnamed.error && unnamed.error->code == ErrorCode::InvalidArgument);
    }

    void whatMetARefusedTokenWaitsAndGoesOn()
    {
        FakeProvider provider(kNow);
        ScriptedServer service;
        service.always([&](const ScriptedServer::Request& request) {
            const bool known = request.headers.value("authorization") == "Bearer " + provider.validAccess;
            ScriptedServer::answer(known ? 200 : 401, known ? R"({"data":{"a":1}})" : R"({"error":"Unauthorized"})")(
                request);
        });
        ConnectionProfile profile = provider.profile();
        profile.url = service.url();
        SecretStore secrets(QString(), Keychain(), false);
        SignInSession session(profile, secrets, m_clock, [&](const QUrl& url) {
            QMetaObject::invokeMethod(
                &m_clockContext, [&provider, url] { provider.browse(url); }, Qt::QueuedConnection);
            return true;
        });
        QSignalSpy needed(&session, &SignInSession::personNeeded);
        QSignalSpy signedIn(&session, &SignInSession::signedIn);
        HttpBinding binding(*remoteOptionsOf(profile, session.bearer(), session.renewal()));
        const auto ask = [&](const char* query) {
            return binding.graphql(Plane::Inference, {query, {}, Json::object()}, {}, {});
        };
        // Nobody was ever signed in: a query and a change wait, and the person is asked once.
        const auto query = ask("{ a }");
        const auto change = ask("mutation { a }");
        QVERIFY(spin([&] { return needed.size() == 1 && session.isWaiting(); }, 5000));
        QVERIFY(!query.isFinished() && !change.isFinished());
        session.startAttempt();
        VERIFY_OK(resultOf(query));
        VERIFY_OK(resultOf(change));
        QCOMPARE(needed.size(), 1);
        QCOMPARE(session.personName(), QStringLiteral("Nora Lindqvist"));
        // The service forgets the token: it is renewed without a word, with rotation.
        provider.validAccess = "none";
        const QByteArray former = provider.validRefresh;
        VERIFY_OK(resultOf(ask("mutation { a }")));
        QCOMPARE(provider.refreshes, 1);
        QVERIFY(provider.validRefresh != former);
        QCOMPARE(needed.size(), 1);
        // The provider forgets it too: a person is asked again, and what was asked for waits.
        provider.validAccess = "none";
        provider.validRefresh = "none";
        const auto waits = ask("mutation { a }");
        QVERIFY(spin([&] { return needed.size() == 2; }, 5000));
        QVERIFY(!waits.isFinished());
        session.startAttempt();
        VERIFY_OK(resultOf(waits));
        // And who does not want to is told.
        provider.validAccess = "none";
        provider.validRefresh = "none";
        const auto given = ask("{ a }");
        QVERIFY(spin([&] { return needed.size() == 3; }, 5000));
        session.giveUp();
        const auto refused = resultOf(given);
        QVERIFY(!refused && refused.error().code == ErrorCode::Unauthorized);
    }

    void staysSignedInOverARestart()
    {
        FakeProvider provider(kNow);
        SecretStore secrets(QString(), Keychain(), false);
        const auto browser = [&](const QUrl& url) {
            QMetaObject::invokeMethod(
                &m_clockContext, [&provider, url] { provider.browse(url); }, Qt::QueuedConnection);
            return true;
        };
        {
            SignInSession session(provider.profile(), secrets, m_clock, browser);
            QVERIFY(!resultOf(session.begin()));
            QSignalSpy signedIn(&session, &SignInSession::signedIn);
            session.startAttempt();
            QVERIFY(spin([&] { return signedIn.size() == 1; }, 5000));
        }
        SignInSession session(provider.profile(), secrets, m_clock, browser);
        VERIFY_OK(resultOf(session.begin()));
        QVERIFY(session.hasToken());
        QCOMPARE(session.personName(), QStringLiteral("Nora Lindqvist"));
        QCOMPARE(provider.refreshes, 1);
        // Somebody else's ID token in a renewal is no renewal.
        provider.extraClaims["sub"] = "mallory";
        SignInSession third(provider.profile(), secrets, m_clock, browser);
        const auto other = resultOf(third.begin());
        QVERIFY(!other && other.error().code == ErrorCode::Unauthorized);
        QVERIFY(!third.hasToken());
    }

    void aProviderThatIsDownEndsNothing()
    {
        FakeProvider provider(kNow);
        SecretStore secrets(QString(), Keychain(), false);
        const Json kept{{"refresh", "refresh-0"}, {"identity", "i"}, {"subject", "nora"}, {"name", "Nora"}};
        VERIFY_OK(resultOf(secrets.write(QStringLiteral("con_test/refresh"), dumpJson(kept))));
        provider.validRefresh = "refresh-0";
        provider.atToken = ScriptedServer::answer(503, "x");
        SignInSession session(provider.profile(), secrets, m_clock, [](const QUrl&) { return true; });
        const auto down = resultOf(session.begin());
        QVERIFY(!down && down.error().code == ErrorCode::IoError);
        provider.atToken = {};
        VERIFY_OK(resultOf(session.begin())); // what was kept still is
    }

    void signsOut()
    {
        FakeProvider provider(kNow);
        SecretStore secrets(QString(), Keychain(), false);
        QList<QUrl> visited;
        SignInSession session(provider.profile(), secrets, m_clock, [&](const QUrl& url) {
            visited.append(url);
            if (visited.size() == 1)
                QMetaObject::invokeMethod(
                    &m_clockContext, [&provider, url] { provider.browse(url); }, Qt::QueuedConnection);
            return true;
        });
        QSignalSpy signedIn(&session, &SignInSession::signedIn);
        session.startAttempt();
        QVERIFY(spin([&] { return signedIn.size() == 1; }, 5000));
        VERIFY_OK(resultOf(session.signOut()));
        QVERIFY(!session.hasToken());
        const auto gone = resultOf(secrets.read(QStringLiteral("con_test/refresh")));
        QVERIFY(!gone && gone.error().code == ErrorCode::NotFound);
        QVERIFY(spin([&] { return provider.revocations == 1; }, 5000));
        QCOMPARE(provider.lastForm.queryItemValue(QStringLiteral("token")), QStringLiteral("refresh-1"));
        QCOMPARE(visited.size(), 2);
        QCOMPARE(visited.last().path(), QStringLiteral("/end"));
    }

    void aTokenIsKept()
    {
        ConnectionProfile profile = FakeProvider(kNow).profile();
        profile.signIn = ConnectionProfile::SignIn::Kept;
        SecretStore secrets(QString(), Keychain(), false);
        SignInSession session(profile, secrets, m_clock, [](const QUrl&) { return true; });
        const auto none = resultOf(session.begin());
        QVERIFY(!none && none.error().code == ErrorCode::Unauthorized);
        const auto bad = resultOf(session.giveToken("two words"));
        QVERIFY(!bad && bad.error().code == ErrorCode::InvalidArgument);
        VERIFY_OK(resultOf(session.giveToken(" good-token \n")));
        QCOMPARE(*session.bearer()(), QByteArray("good-token"));
        SignInSession again(profile, secrets, m_clock, [](const QUrl&) { return true; });
        VERIFY_OK(resultOf(again.begin()));
        QCOMPARE(*again.bearer()(), QByteArray("good-token"));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
