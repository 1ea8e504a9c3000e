// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/signin/signinattempt.h"

#include "binding/remoteoptions.h"
#include "client/profiles/certificateprobe.h"
#include "client/signin/tokenreply.h"
#include "security/openiddiscovery.h"

namespace Tenantry {

SignInAttempt::SignInAttempt(ConnectionProfile profile, const Clock& clock, Browser browser, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_clock(clock)
    , m_browser(std::move(browser))
    , m_receiver([this](const QUrlQuery& reply) { return judge(reply); })
{
    m_person.setSingleShot(true);
    connect(&m_person, &QTimer::timeout, this, [this] {
        fail({ErrorCode::IoError, QStringLiteral("nobody signed in within %1 s").arg(m_personMs / 1000.0), {}});
    });
}

SignInAttempt::~SignInAttempt() = default;

void SignInAttempt::setTimeouts(int callMs, int personMs)
{
    m_callMs = callMs;
    m_personMs = personMs;
}

void SignInAttempt::start()
{
    QList<QSslCertificate> authorities;
    if (!m_profile.caFile.isEmpty()) {
        auto read = authoritiesFromFile(m_profile.caFile);
        if (!read)
            return fail(read.error());
        authorities = *std::move(read);
    }
    m_calls = std::make_unique<ProviderCalls>(authorities, m_callMs);
    const auto document = OpenIdDiscovery::documentUrl(m_profile.issuer.toUtf8());
    if (!document)
        return fail(document.error());
    emit stepped(Step::Discovering);
    m_calls->get(*document, [this](const Result<ProviderAnswer>& answer) { discovered(answer); });
}

void SignInAttempt::discovered(const Result<ProviderAnswer>& answer)
{
    if (!answer)
        return fail(answer.error());
    if (answer->status != 200)
        return fail({ErrorCode::NotFound,
            QStringLiteral("the issuer has no OpenID document: status %1").arg(answer->status), m_profile.issuer});
    const auto provider = OpenIdMetadata::parse(viewOf(answer->body), m_profile.issuer.toUtf8());
    if (!provider)
        return fail(provider.error());
    m_provider = *provider;
    openBrowser();
}

void SignInAttempt::openBrowser()
{
    const auto redirect = m_receiver.listen();
    if (!redirect)
        return fail(redirect.error());
    m_ask = SignInAsk::make(*redirect);
    m_address = m_ask.address(m_provider, m_profile);
    m_person.start(m_personMs);
    emit stepped(Step::Browser);
    // Where no browser opens, the address can be copied: waiting goes on.
    if (!m_over)
        m_browser(m_address);
}

bool SignInAttempt::judge(const QUrlQuery& reply)
{
    if (m_over)
        return false;
    const auto code = m_ask.codeOf(reply, m_provider);
    if (!code && code.error().code == ErrorCode::Forbidden) {
        emit strayReply();
        return false;
    }
    m_person.stop();
    m_receiver.close(); // one reply to one question
    // After the browser has its answer.
    QMetaObject::invokeMethod(
        this,
        [this, code] {
            if (!code)
                fail(code.error());
            else
                exchange(*code);
        },
        Qt::QueuedConnection);
    return true;
}

void SignInAttempt::exchange(const QByteArray& code)
{
    emit stepped(Step::Exchanging);
    m_calls->post(m_provider.token, m_ask.exchange(m_profile, code), [this](const Result<ProviderAnswer>& answer) {
        if (!answer)
            return fail(answer.error());
        fetchKeys(*answer);
    });
}

void SignInAttempt::fetchKeys(const ProviderAnswer& tokens)
{
    emit stepped(Step::Verifying);
    m_calls->get(m_provider.keys, [this, tokens](const Result<ProviderAnswer>& keys) {
        if (!keys)
            return fail(keys.error());
        verify(tokens, keys->body);
    });
}

void SignInAttempt::verify(const ProviderAnswer& answer, const QByteArray& keys)
{
    const auto tokens =
        TokenReply::read(answer, {m_provider, m_profile.clientId.toUtf8(), keys, m_ask.nonce, {}, {}, m_clock.now()});
    if (!tokens)
        return fail(tokens.error());
    m_over = true;
    emit signedIn(*tokens, m_provider);
}

void SignInAttempt::fail(const Error& error)
{
    if (m_over)
        return;
    m_over = true;
    m_person.stop();
    m_receiver.close();
    if (error.code != ErrorCode::Unverifiable || error.path.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, error] { emit failed(error, std::nullopt); }, Qt::QueuedConnection);
        return;
    }
    m_probe = std::make_unique<CertificateProbe>(QUrl(error.path), m_calls->authorities());
    connect(m_probe.get(), &CertificateProbe::finished, this,
        [this, error](const std::optional<CertificateTrouble>& trouble) { emit failed(error, trouble); });
    m_probe->start();
}

} // namespace Tenantry
