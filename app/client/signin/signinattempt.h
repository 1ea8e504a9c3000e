// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "client/profiles/certificatetrouble.h"
#include "client/profiles/connectionprofile.h"
#include "client/signin/loopbackreceiver.h"
#include "client/signin/providercalls.h"
#include "client/signin/signinask.h"
#include "client/signin/signintokens.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace Tenantry {

class CertificateProbe;

/// Signs a person in once by OpenID Connect: discovery, the code flow with PKCE in the system's browser, the reply on
/// this machine, tokens, the ID token verified. A reply that answers nothing asked here is refused and told; waiting
/// goes on, so that nobody on this machine can end a sign-in by calling the port. Cancelled by deleting it. Lives on
/// the interface thread.
class SignInAttempt final : public QObject {
    Q_OBJECT
public:
    enum class Step { Discovering, Browser, Exchanging, Verifying };
    Q_ENUM(Step)
    using Browser = std::function<bool(const QUrl&)>;
    static constexpr int kPersonMs = 5 * 60 * 1000; ///< how long the browser may take

    SignInAttempt(ConnectionProfile profile, const Clock& clock, Browser browser, QObject* parent = nullptr);
    ~SignInAttempt() override;

    void setTimeouts(int callMs, int personMs); ///< for tests
    void start();
    /// Where the browser was sent, for whom it did not open: to be copied.
    QUrl address() const { return m_address; }

signals:
    void stepped(Tenantry::SignInAttempt::Step step);
    void strayReply(); ///< somebody brought what was not asked for
    void signedIn(const Tenantry::SignInTokens& tokens, const Tenantry::OpenIdMetadata& provider);
    void failed(const Tenantry::Error& error, const std::optional<Tenantry::CertificateTrouble>& certificate);

private:
    void discovered(const Result<ProviderAnswer>& answer);
    void openBrowser();
    bool judge(const QUrlQuery& reply);
    void exchange(const QByteArray& code);
    void fetchKeys(const ProviderAnswer& tokens);
    void verify(const ProviderAnswer& tokens, const QByteArray& keys);
    void fail(const Error& error);

    ConnectionProfile m_profile;
    const Clock& m_clock;
    Browser m_browser;
    std::unique_ptr<ProviderCalls> m_calls;
    LoopbackReceiver m_receiver;
    std::unique_ptr<CertificateProbe> m_probe;
    OpenIdMetadata m_provider;
    SignInAsk m_ask;
    QUrl m_address;
    QTimer m_person;
    int m_callMs = ProviderCalls::kTimeoutMs;
    int m_personMs = kPersonMs;
    bool m_over = false;
};

} // namespace Tenantry
