// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/signin/signinsession.h"

#include "base/async.h"
#include "base/json.h"
#include "base/log.h"
#include "binding/oncepromise.h"
#include "client/signin/tokenreply.h"
#include "security/openiddiscovery.h"

#include <mutex>

namespace Tenantry {

namespace {

using SignIn = ConnectionProfile::SignIn;

constexpr int64_t kEarlyMs = Timestamp::kMinute; ///< before its end a token is renewed
constexpr int64_t kLatestTimerMs = 12 * Timestamp::kHour;

Error signInNeeded() { return {ErrorCode::Unauthorized, QStringLiteral("nobody is signed in here"), {}}; }

} // namespace

struct SignInSession::Held {
    mutable std::mutex mutex;
    QByteArray token;
};

struct SignInSession::Waiter {
    OncePromise<void> promise;
};

SignInSession::SignInSession(
    ConnectionProfile profile, SecretStore& secrets, const Clock& clock, Browser browser, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_secrets(secrets)
    , m_clock(clock)
    , m_browser(std::move(browser))
    , m_held(std::make_shared<Held>())
{
    m_early.setSingleShot(true);
    connect(&m_early, &QTimer::timeout, this, &SignInSession::refresh);
}

SignInSession::~SignInSession() = default;

QString SignInSession::secretName() const
{
    return m_profile.id + (m_profile.signIn == SignIn::OpenId ? QStringLiteral("/refresh") : QStringLiteral("/token"));
}

BearerSource SignInSession::bearer() const
{
    if (m_profile.signIn == SignIn::TokenFile)
        return bearerFromFile(m_profile.tokenFile);
    if (m_profile.signIn == SignIn::Environment)
        return bearerFromEnvironment(m_profile.variable.toUtf8().constData());
    return [held = m_held]() -> Result<QByteArray> {
        const std::lock_guard lock(held->mutex);
        return held->token;
    };
}

BearerRenewal SignInSession::renewal()
{
    return [self = QPointer(this)](const QByteArray& refused) {
        return self ? self->renew(refused) : readyFuture(Result<void>(fail(signInNeeded())));
    };
}

bool SignInSession::hasToken() const
{
    const auto token = bearer()();
    return token && !token->isEmpty();
}

QFuture<Result<void>> SignInSession::begin()
{
    if (hasToken())
        return readyFuture(Result<void>());
    if (m_profile.signIn == SignIn::TokenFile || m_profile.signIn == SignIn::Environment)
        return readyFuture(bearer()().map([](const QByteArray&) {}));
    const OncePromise<void> promise;
    whenDone(m_secrets.read(secretName()), this, [this, promise](const Result<QByteArray>& kept) {
        if (!kept)
            return promise.keep(fail(kept.error().code == ErrorCode::NotFound ? signInNeeded() : kept.error()));
        if (m_profile.signIn == SignIn::Kept) {
            const std::lock_guard lock(m_held->mutex);
            m_held->token = *kept;
            return promise.keep({});
        }
        const auto json = parseJson(*kept);
        if (!json || !json->is_object())
            return promise.keep(fail(signInNeeded()));
        m_tokens.refresh = bytesMember(*json, "refresh");
        m_tokens.identity = bytesMember(*json, "identity");
        m_tokens.subject = bytesMember(*json, "subject");
        m_tokens.name = stringMember(*json, "name");
        m_asked = true; // whoever begins asks the person, not each request
        m_waiting.push_back({promise});
        refresh();
    });
    return promise.future();
}

QFuture<Result<void>> SignInSession::giveToken(const QByteArray& given)
{
    const QByteArray token = given.trimmed();
    if (!isBearerToken(token) || token.size() > 16 * 1024)
        return readyFuture(Result<void>(fail(ErrorCode::InvalidArgument, QStringLiteral("this is no token"))));
    {
        const std::lock_guard lock(m_held->mutex);
        m_held->token = token;
    }
    const auto kept = m_secrets.write(secretName(), token);
    answerAll({});
    emit signedIn();
    return kept;
}

QFuture<Result<void>> SignInSession::renew(const QByteArray& refused)
{
    const auto now = bearer()();
    if (now && !now->isEmpty() && *now != refused)
        return readyFuture(Result<void>()); // another request was first
    const OncePromise<void> promise;
    m_waiting.push_back({promise});
    if (m_profile.signIn == SignIn::OpenId && !m_tokens.refresh.isEmpty())
        refresh();
    else if (!m_refreshing)
        needPerson({ErrorCode::Unauthorized, QStringLiteral("the service no longer takes the token"), {}});
    return promise.future();
}

void SignInSession::refresh()
{
    if (m_refreshing || m_tokens.refresh.isEmpty())
        return;
    m_refreshing = true;
    QList<QSslCertificate> authorities;
    if (!m_profile.caFile.isEmpty())
        authorities = authoritiesFromFile(m_profile.caFile).value_or(authorities);
    m_calls = std::make_unique<ProviderCalls>(authorities);
    const auto document = OpenIdDiscovery::documentUrl(m_profile.issuer.toUtf8());
    if (!document)
        return failRefresh(document.error());
    m_calls->get(*document, [this](const Result<ProviderAnswer>& found) {
        if (!found)
            return failRefresh(found.error());
        const auto provider = OpenIdMetadata::parse(viewOf(found->body), m_profile.issuer.toUtf8());
        if (!provider)
            return failRefresh(provider.error());
        m_provider = *provider;
        m_calls->get(m_provider->keys, [this](const Result<ProviderAnswer>& keys) {
            if (!keys)
                return failRefresh(keys.error());
            QUrlQuery form;
            const auto add = [&form](const char* key, const QByteArray& value) {
                form.addQueryItem(QLatin1String(key), QString::fromLatin1(value.toPercentEncoding()));
            };
            add("grant_type", "refresh_token");
            add("refresh_token", m_tokens.refresh);
            add("client_id", m_profile.clientId.toUtf8());
            if (!m_profile.resource.isEmpty())
                add("resource", m_profile.resource.toUtf8());
            m_calls->post(m_provider->token, form, [this, body = keys->body](const Result<ProviderAnswer>& answer) {
                if (!answer)
                    return failRefresh(answer.error());
                refreshed(*answer, body);
            });
        });
    });
}

void SignInSession::refreshed(const ProviderAnswer& answer, const QByteArray& keys)
{
    auto tokens = TokenReply::read(answer,
        {*m_provider, m_profile.clientId.toUtf8(), keys, {}, m_tokens.subject, m_tokens.refresh, m_clock.now()});
    if (!tokens)
        return failRefresh(tokens.error());
    if (tokens->name.isEmpty())
        tokens->name = m_tokens.name;
    if (tokens->identity.isEmpty())
        tokens->identity = m_tokens.identity;
    m_refreshing = false;
    take(*tokens, *m_provider);
}

/// A provider that says no ends what was kept; one that cannot be asked ends nothing.
void SignInSession::failRefresh(const Error& error)
{
    m_refreshing = false;
    if (error.code != ErrorCode::Unauthorized)
        return answerAll(fail(error));
    m_tokens.refresh.clear();
    m_secrets.remove(secretName());
    if (std::exchange(m_asked, false))
        return answerAll(fail(error)); // `begin` asks
    if (isWaiting())
        needPerson(error);
}

void SignInSession::needPerson(const Error& why)
{
    if (std::exchange(m_asked, true))
        return;
    emit personNeeded(why);
}

void SignInSession::take(const SignInTokens& tokens, const OpenIdMetadata& provider)
{
    m_tokens = tokens;
    m_provider = provider;
    {
        const std::lock_guard lock(m_held->mutex);
        m_held->token = tokens.access;
    }
    keep();
    if (!tokens.refresh.isEmpty())
        m_early.start(static_cast<int>(
            std::clamp<int64_t>(tokens.expiresAt.ms - m_clock.now().ms - kEarlyMs, kEarlyMs / 2, kLatestTimerMs)));
    answerAll({});
    emit signedIn();
}

/// With rotation the former one is void by now.
void SignInSession::keep()
{
    if (m_tokens.refresh.isEmpty()) {
        m_secrets.remove(secretName());
        return;
    }
    const Json json{{"refresh", m_tokens.refresh.toStdString()}, {"identity", m_tokens.identity.toStdString()},
        {"subject", m_tokens.subject.toStdString()}, {"name", m_tokens.name.toStdString()}};
    whenDone(m_secrets.write(secretName(), dumpJson(json)), this, [](const Result<void>& kept) {
        if (!kept)
            qCWarning(logClient) << "the sign-in is not kept:" << describe(kept.error());
    });
}

SignInAttempt& SignInSession::startAttempt()
{
    m_attempt = std::make_unique<SignInAttempt>(m_profile, m_clock, m_browser);
    connect(m_attempt.get(), &SignInAttempt::signedIn, this, &SignInSession::take);
    connect(m_attempt.get(), &SignInAttempt::failed, this, &SignInSession::attemptFailed);
    m_attempt->start();
    return *m_attempt;
}

void SignInSession::cancelAttempt() { m_attempt.reset(); }

bool SignInSession::isWaiting() const { return !m_waiting.empty(); }

void SignInSession::tryAgain()
{
    answerAll({});
    emit signedIn();
}

void SignInSession::giveUp()
{
    cancelAttempt();
    answerAll(fail(signInNeeded()));
}

void SignInSession::answerAll(const Result<void>& result)
{
    m_asked = false;
    for (const Waiter& waiter : std::exchange(m_waiting, {}))
        waiter.promise.keep(result);
}

QFuture<Result<void>> SignInSession::signOut()
{
    const SignInTokens former = std::exchange(m_tokens, {});
    m_early.stop();
    m_attempt.reset();
    m_refreshing = false;
    {
        const std::lock_guard lock(m_held->mutex);
        m_held->token.clear();
    }
    giveUp();
    const auto forgotten = m_secrets.remove(secretName());
    emit signedOut();
    if (m_profile.signIn != SignIn::OpenId || !m_provider)
        return forgotten;
    if (!m_provider->revocation.isEmpty() && !former.refresh.isEmpty()) {
        QUrlQuery form;
        const auto add = [&form](const char* key, const QByteArray& value) {
            form.addQueryItem(QLatin1String(key), QString::fromLatin1(value.toPercentEncoding()));
        };
        add("token", former.refresh);
        add("token_type_hint", "refresh_token");
        add("client_id", m_profile.clientId.toUtf8());
        if (!m_calls)
            m_calls = std::make_unique<ProviderCalls>();
        m_calls->post(m_provider->revocation, form, [](const Result<ProviderAnswer>& answer) {
            if (!answer || answer->status != 200)
                qCWarning(logClient) << "the provider did not take the token back";
        });
    }
    if (!m_provider->endSession.isEmpty() && !former.identity.isEmpty()) {
        QUrl url = m_provider->endSession;
        QUrlQuery query(url);
        query.addQueryItem(QStringLiteral("id_token_hint"), QString::fromLatin1(former.identity));
        query.addQueryItem(
            QStringLiteral("client_id"), QString::fromLatin1(QUrl::toPercentEncoding(m_profile.clientId)));
        url.setQuery(query);
        m_browser(url);
    }
    return forgotten;
}

} // namespace Tenantry
