// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/remoteoptions.h"
#include "client/secrets/secretstore.h"
#include "client/signin/signinattempt.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace Tenantry {

/// Who one is to one service, over the runs of this console: the token that goes with every request, its renewal with
/// rotation, and whoever waits for a person to sign in again. What met a refused token waits and goes on; nothing is
/// lost. Lives on the interface thread; `bearer()` may be asked on others.
class SignInSession final : public QObject {
    Q_OBJECT
public:
    using Browser = SignInAttempt::Browser;

    SignInSession(ConnectionProfile profile, SecretStore& secrets, const Clock& clock, Browser browser,
        QObject* parent = nullptr);
    ~SignInSession() override;

    const ConnectionProfile& profile() const { return m_profile; }
    BearerSource bearer() const;
    BearerRenewal renewal();
    /// Takes what was kept and renews it where it is old. Unauthorized where a person has to sign in.
    QFuture<Result<void>> begin();
    bool hasToken() const;
    bool isWaiting() const; ///< requests wait for a person
    QString personName() const { return m_tokens.name; } ///< as the provider says it; empty: not known

    /// A token that somebody gave: kept, and whoever waits goes on. InvalidArgument for what is none.
    QFuture<Result<void>> giveToken(const QByteArray& token);
    /// By OpenID Connect, in the browser; `signedIn` or `attemptFailed` follows.
    SignInAttempt& startAttempt();
    void cancelAttempt();
    /// Whatever was refused is tried again: a new token is in the file, or in the environment.
    void tryAgain();
    /// Nobody signs in now: whoever waits gets Unauthorized.
    void giveUp();
    /// Forgets all that is kept here, first; then tells the provider (RFC 7009), and opens its page of signing out
    /// where it has one. What the provider says changes nothing of that.
    QFuture<Result<void>> signOut();

signals:
    /// Once for all that wait; `why` is what the service or the provider said.
    void personNeeded(const Tenantry::Error& why);
    void signedIn();
    void signedOut();
    void attemptFailed(const Tenantry::Error& error, const std::optional<Tenantry::CertificateTrouble>& certificate);

private:
    struct Held;
    QFuture<Result<void>> renew(const QByteArray& refused);
    void refresh();
    void refreshed(const ProviderAnswer& answer, const QByteArray& keys);
    void needPerson(const Error& why);
    void take(const SignInTokens& tokens, const OpenIdMetadata& provider);
    void keep();
    void answerAll(const Result<void>& result);
    void failRefresh(const Error& error);
    QString secretName() const;

    ConnectionProfile m_profile;
    SecretStore& m_secrets;
    const Clock& m_clock;
    Browser m_browser;
    std::shared_ptr<Held> m_held; ///< the token, for any thread
    SignInTokens m_tokens;
    std::optional<OpenIdMetadata> m_provider;
    std::unique_ptr<ProviderCalls> m_calls;
    std::unique_ptr<SignInAttempt> m_attempt;
    struct Waiter;
    std::vector<Waiter> m_waiting;
    QTimer m_early;
    bool m_refreshing = false;
    bool m_asked = false;
};

} // namespace Tenantry
