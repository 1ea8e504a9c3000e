// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in as the console does, for signin.mjs. Reads one connection as JSON from standard input: {"issuer",
// "clientId", "scope", "resource"}; says each step as a line of JSON: {"browser": address}, {"signedIn": {...}},
// {"renewed": {...}},
// {"signedOut": true}, or {"failed": {"code", "detail"}}, and ends.
#include "base/async.h"
#include "base/json.h"
#include "base/systemclock.h"
#include "client/signin/signinsession.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Tenantry;

namespace {

void say(const Json& line)
{
    const QByteArray text = dumpJson(line) + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fflush(stdout);
}

void failed(const Error& error)
{
    say({{"failed", {{"code", codeName(error.code)}, {"detail", error.detail.toStdString()}}}});
    QCoreApplication::quit();
}

Json tokensOf(const SignInSession& session)
{
    return {{"access", session.bearer()().value_or(QByteArray()).toStdString()},
        {"name", session.personName().toStdString()}};
}

void renewAndLeave(SignInSession& session)
{
    // As if the service had refused the token that there is.
    const QByteArray refused = session.bearer()().value_or(QByteArray());
    whenDone(session.renewal()(refused), &session, [&session](const Result<void>& renewed) {
        if (!renewed)
            return failed(renewed.error());
        say({{"renewed", tokensOf(session)}});
        whenDone(session.signOut(), &session, [](const Result<void>& out) {
            if (!out)
                return failed(out.error());
            say({{"signedOut", true}});
        });
    });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QFile input;
    const auto request = input.open(stdin, QIODevice::ReadOnly) ? parseJson(input.readLine()) : Result<Json>(Json());
    if (!request || !request->is_object())
        return 2;
    ConnectionProfile profile;
    profile.id = QStringLiteral("interop");
    profile.name = QStringLiteral("Interop");
    profile.kind = ConnectionProfile::Kind::Service;
    profile.signIn = ConnectionProfile::SignIn::OpenId;
    profile.url = QStringLiteral("http://127.0.0.1");
    profile.issuer = stringMember(*request, "issuer");
    profile.clientId = stringMember(*request, "clientId");
    profile.scope = stringMember(*request, "scope");
    profile.resource = stringMember(*request, "resource");
    const SystemClock clock;
    SecretStore secrets(QString(), Keychain(), false);
    SignInSession session(profile, secrets, clock, [](const QUrl& url) {
        say({{"browser", url.toString(QUrl::FullyEncoded).toStdString()}});
        return true;
    });
    QObject::connect(&session, &SignInSession::attemptFailed, &app, [](const Error& error) { failed(error); });
    QObject::connect(
        &session, &SignInSession::signedIn, &app,
        [&session] {
            say({{"signedIn", tokensOf(session)}});
            renewAndLeave(session);
        },
        Qt::SingleShotConnection);
    session.startAttempt();
    // signin.mjs closes the input when it has seen all that it waits for.
    return app.exec();
}
