// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/fakeprovider.h"

#include "base/digest.h"
#include "security/base64url.h"
#include "tests/support/testsupport.h"

#include <QTcpSocket>

namespace Tenantry::Testing {

namespace {

QByteArray value(const QUrlQuery& query, const char* key)
{
    return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded).toUtf8();
}

void put(QUrlQuery& query, const char* key, const QByteArray& text)
{
    query.addQueryItem(QLatin1String(key), QString::fromLatin1(text.toPercentEncoding()));
}

void lay(Json& under, const Json& over)
{
    for (const auto& [key, changed] : over.items()) {
        if (changed.is_null())
            under.erase(key);
        else
            under[key] = changed;
    }
}

} // namespace

FakeProvider::FakeProvider(Timestamp now)
    : key(ForgedKey::p256("p"))
    , signer(key)
    , m_now(now)
{
    const std::string at = issuer().toStdString();
    document = {{"issuer", at}, {"authorization_endpoint", at + "/auth"}, {"token_endpoint", at + "/token"},
        {"jwks_uri", at + "/keys"}, {"revocation_endpoint", at + "/revoke"}, {"end_session_endpoint", at + "/end"},
        {"response_types_supported", {"code"}}, {"code_challenge_methods_supported", {"S256"}}};
    m_server.always([this](const ScriptedServer::Request& request) { serve(request); });
}

ConnectionProfile FakeProvider::profile() const
{
    ConnectionProfile profile;
    profile.id = QStringLiteral("con_test");
    profile.name = QStringLiteral("Team EU");
    profile.kind = ConnectionProfile::Kind::Service;
    profile.url = issuer();
    profile.signIn = ConnectionProfile::SignIn::OpenId;
    profile.issuer = issuer();
    profile.clientId = QStringLiteral("console");
    return profile;
}

void FakeProvider::serve(const ScriptedServer::Request& request)
{
    if (request.path == "/.well-known/openid-configuration") {
        if (atDocument)
            return atDocument(request);
        return ScriptedServer::answer(200, dumpJson(document))(request);
    }
    if (request.path == "/keys")
        return ScriptedServer::answer(200, keySetOf({key}))(request);
    if (request.path == "/revoke") {
        ++revocations;
        lastForm = QUrlQuery(QString::fromLatin1(request.body));
        return ScriptedServer::answer(200, "{}")(request);
    }
    if (request.path == "/token")
        return atToken ? atToken(request) : token(request);
    ScriptedServer::answer(404, "{}")(request);
}

QByteArray FakeProvider::identity(const QByteArray& nonce) const
{
    Json claims{{"iss", issuer().toStdString()}, {"aud", "console"}, {"sub", "nora"}, {"name", "Nora Lindqvist"},
        {"iat", m_now.ms / 1000}, {"exp", m_now.ms / 1000 + 300}};
    if (!nonce.isEmpty())
        claims["nonce"] = nonce.toStdString();
    lay(claims, extraClaims);
    return signer.token(claims);
}

void FakeProvider::token(const ScriptedServer::Request& request)
{
    lastForm = QUrlQuery(QString::fromLatin1(request.body));
    const bool again = value(lastForm, "grant_type") == "refresh_token";
    const bool good = again ? value(lastForm, "refresh_token") == validRefresh
                            : value(lastForm, "code") == "the-code"
            && toBase64Url(sha256(viewOf(value(lastForm, "code_verifier")))) == m_challenge;
    if (!good || value(lastForm, "client_id") != "console")
        return ScriptedServer::answer(400, R"({"error":"invalid_grant"})")(request);
    refreshes += again ? 1 : 0;
    ++m_given;
    validAccess = "access-" + QByteArray::number(m_given);
    validRefresh = "refresh-" + QByteArray::number(m_given);
    Json answer{{"access_token", validAccess.toStdString()}, {"token_type", "Bearer"}, {"expires_in", 300},
        {"refresh_token", validRefresh.toStdString()},
        {"id_token", identity(again ? QByteArray() : m_nonce).toStdString()}};
    lay(answer, extraTokens);
    ScriptedServer::answer(200, dumpJson(answer))(request);
}

bool FakeProvider::browse(const QUrl& question, const std::function<void(QUrlQuery&)>& change)
{
    lastQuestion = QUrlQuery(question);
    m_nonce = value(lastQuestion, "nonce");
    m_challenge = value(lastQuestion, "code_challenge");
    const QUrl redirect = QUrl::fromEncoded(value(lastQuestion, "redirect_uri"));
    QUrlQuery reply;
    put(reply, "state", value(lastQuestion, "state"));
    put(reply, "code", "the-code");
    if (change)
        change(reply);
    QTcpSocket socket;
    socket.connectToHost(redirect.host(), static_cast<quint16>(redirect.port()));
    socket.write("GET " + redirect.path().toLatin1() + '?' + reply.toString(QUrl::FullyEncoded).toLatin1()
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    if (!spin([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000))
        return false;
    m_browserSaw = socket.readAll();
    return !m_browserSaw.isEmpty();
}

} // namespace Tenantry::Testing
