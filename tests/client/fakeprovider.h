// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "client/profiles/connectionprofile.h"
#include "tests/binding/scriptedserver.h"
#include "tests/security/forgedkey.h"

#include <QUrlQuery>

namespace Tenantry::Testing {

/// An OpenID provider in this process, which does what it should until a test has it do otherwise.
class FakeProvider {
public:
    explicit FakeProvider(Timestamp now);

    QString issuer() const { return m_server.url(); }
    ConnectionProfile profile() const;
    /// What a browser does: follows the question, and brings the reply to this console. `change` spoils the reply.
    bool browse(const QUrl& question, const std::function<void(QUrlQuery&)>& change = {});
    /// The status and body with which this console answered the browser.
    QByteArray browserSaw() const { return m_browserSaw; }

    Json document; ///< served as the OpenID document
    Json extraClaims = Json::object(); ///< over those of the ID token; null takes one away
    Json extraTokens = Json::object(); ///< over the token answer; null takes one away
    std::function<void(const ScriptedServer::Request&)> atToken; ///< instead of what it should do
    std::function<void(const ScriptedServer::Request&)> atDocument;
    ForgedKey key;
    ForgedKey signer; ///< of ID tokens; the published key at first
    int refreshes = 0;
    int revocations = 0;
    QByteArray validRefresh; ///< rotates
    QByteArray validAccess; ///< the last one given
    QUrlQuery lastQuestion;
    QUrlQuery lastForm;

private:
    void serve(const ScriptedServer::Request& request);
    void token(const ScriptedServer::Request& request);
    QByteArray identity(const QByteArray& nonce) const;

    ScriptedServer m_server;
    Timestamp m_now;
    QByteArray m_nonce;
    QByteArray m_challenge;
    QByteArray m_browserSaw;
    int m_given = 0;
};

} // namespace Tenantry::Testing
