// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one request as JSON from standard input and answers it, for tokens.mjs:
// {"verify": {"issuer", "audience", "keys" | "discover": true, "secrets": bool, "now": s, "tokens": [...]}} -> a
// verdict each
// {"mint": {"installation", "claims", "now": s, "ttl": s}} -> {"token", "issuer", "jwk"}
#include "base/fixedclock.h"
#include "base/randomid.h"
#include "security/fixedkeysource.h"
#include "security/tokenminter.h"
#include "security/tokenverifier.h"
#include "security/urlkeysource.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Tenantry;

namespace {

Json failed(const Error& error)
{
    return {{"accepted", false}, {"why", error.detail.toStdString()}, {"code", codeName(error.code)}};
}

Timestamp secondsOf(const Json& request) { return {request.at("now").get<int64_t>() * Timestamp::kSecond}; }

Result<std::shared_ptr<KeySource>> sourceOf(const Json& request, const Clock& clock)
{
    if (request.value("discover", false))
        return UrlKeySource::ofIssuer(bytesMember(request, "issuer"), clock);
    const auto secrets = request.value("secrets", false) ? SharedSecrets::Allowed : SharedSecrets::Refused;
    return TokenKeySet::parse(viewOf(dumpJson(request.at("keys"))), secrets).map([](const TokenKeySet& keys) {
        return std::shared_ptr<KeySource>(std::make_shared<FixedKeySource>(keys));
    });
}

Json verify(const Json& request)
{
    const FixedClock clock(secondsOf(request));
    const auto source = sourceOf(request, clock);
    if (!source)
        return failed(source.error());
    const auto verifier =
        TokenVerifier::make({{bytesMember(request, "issuer"), {bytesMember(request, "audience")}, *source}});
    if (!verifier)
        return failed(verifier.error());
    if (const auto warm = (*verifier)->warmUp(std::chrono::seconds(10)); !warm)
        return failed(warm.error());
    Json verdicts = Json::array();
    for (const Json& token : request.at("tokens")) {
        const auto claims = (*verifier)->verify(token.get_ref<const std::string&>(), clock.now());
        verdicts.push_back(claims ? Json{{"accepted", true}, {"claims", claims->toJson()}} : failed(claims.error()));
    }
    return verdicts;
}

Json mint(const Json& request)
{
    const TokenMinter minter(randomBytes(32), TokenMinter::issuerOf(bytesMember(request, "installation")));
    Json payload = request.at("claims");
    payload.update(Json{{"iss", "-"}, {"aud", "-"}, {"exp", 0}});
    const auto claims = TokenClaims::read(payload);
    if (!claims)
        return failed(claims.error());
    const auto token = minter.mint(*claims, secondsOf(request), request.at("ttl").get<int64_t>() * Timestamp::kSecond);
    if (!token)
        return failed(token.error());
    return {{"token", token->toStdString()}, {"issuer", minter.issuer().toStdString()}, {"jwk", minter.publicJwk()}};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const auto request = parseJson(input.readAll());
    if (!request) {
        std::fprintf(stderr, "The request is no JSON: %s\n", qPrintable(describe(request.error())));
        return 2;
    }
    const QByteArray out =
        dumpJson(request->contains("mint") ? mint(request->at("mint")) : verify(request->at("verify")));
    std::fwrite(out.constData(), 1, static_cast<std::size_t>(out.size()), stdout);
    return 0;
}
