// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a token, as the header and payload of a token that is well signed, as a key set, as what a provider
// answers. The first byte says which.
#include "base/digest.h"
#include "security/base64url.h"
#include "security/fixedkeysource.h"
#include "security/keyfetcher.h"
#include "security/opaqueids.h"
#include "security/openiddiscovery.h"
#include "security/tokenverifier.h"
#include "tests/fuzz/fuzzing.h"

using namespace Tenantry;

namespace {

constexpr Timestamp kNow{1763472726000};
const QByteArray kSecret(32, 's');

TokenVerifier& verifier()
{
    static const std::unique_ptr<TokenVerifier> made = [] {
        const QByteArray secret = R"({"keys":[{"kty":"oct","kid":"h","k":")" + toBase64Url(kSecret) + "\"},"
            + R"({"kty":"OKP","crv":"Ed25519","kid":"e","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},)"
            + R"({"kty":"EC","crv":"P-256","kid":"p","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
            + R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})";
        const auto keys = TokenKeySet::parse(viewOf(secret), SharedSecrets::Allowed);
        Fuzzing::must(keys && keys->keys().size() == 3, "the keys of the fuzz target are sound");
        return std::move(*TokenVerifier::make({{"i", {"a"}, std::make_shared<FixedKeySource>(*keys)}}));
    }();
    return *made;
}

void checkToken(std::string_view token, bool mayBeGood)
{
    const auto claims = verifier().verify(token, kNow);
    if (!claims) {
        Fuzzing::must(claims.error().code == ErrorCode::Unauthorized, "a bad token is Unauthorized");
        Fuzzing::must(claims.error().path.isEmpty(), "and says nothing of itself");
        return;
    }
    Fuzzing::must(mayBeGood, "nobody forges a token");
    Fuzzing::must(checkedIdBytes(claims->userId.bytes(), "user").has_value(), "the user is an id");
    Fuzzing::must(claims->issuer == "i" && claims->audiences.contains("a"), "the token is ours");
    Fuzzing::must(claims->expiresAt.ms > kNow.ms - TokenVerifier::kSkewMs, "the token is in its time");
    Fuzzing::must(
        !claims->tenantId || claims->tenants->contains(*claims->tenantId), "the tenant is one of the tenants");
    const auto again = verifier().verify(token, kNow);
    Fuzzing::must(again && *again == *claims, "what is remembered is the same");
    TokenClaims whole = *claims;
    for (Timestamp* time : {&whole.expiresAt, whole.notBefore ? &*whole.notBefore : nullptr,
             whole.issuedAt ? &*whole.issuedAt : nullptr}) {
        if (time)
            time->ms -= time->ms % Timestamp::kSecond;
    }
    Fuzzing::must(TokenClaims::read(whole.toJson()) == whole, "what is written is read");
}

void checkSigned(std::string_view text)
{
    const size_t line = text.find('\n');
    if (line == std::string_view::npos)
        return;
    const auto encoded = [](std::string_view part) {
        return toBase64Url(QByteArray(part.data(), static_cast<qsizetype>(part.size())));
    };
    const QByteArray input = encoded(text.substr(0, line)) + '.' + encoded(text.substr(line + 1));
    checkToken(viewOf(input + '.' + toBase64Url(hmacSha256(viewOf(kSecret), viewOf(input)))), true);
}

void checkKeys(std::string_view text)
{
    const auto keys = TokenKeySet::parse(text, SharedSecrets::Allowed);
    if (!keys)
        return;
    for (const VerificationKeyPtr& key : keys->keys()) {
        Fuzzing::must(key->thumbprint().size() == 32, "each key has its thumbprint");
        Fuzzing::must(!key->id() || keys->find(key->id()) == key, "each key is found by its id");
    }
}

void checkProvider(std::string_view text)
{
    const auto url = OpenIdDiscovery::keysUrl(text, "https://id.example");
    Fuzzing::must(!url || KeyFetcher::checkUrl(*url).has_value(), "keys are fetched from sound addresses only");
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    const int64_t age = KeyFetcher::maxAgeMs(bytes);
    Fuzzing::must(age >= KeyFetcher::kLeastAgeMs && age <= KeyFetcher::kMostAgeMs, "an age has bounds");
    if (const auto place = OpenIdDiscovery::documentUrl(bytes))
        Fuzzing::must(KeyFetcher::checkUrl(*place).has_value(), "a document is fetched from a sound address");
    const auto opened = OpaqueIds(kSecret).open({"tenant"}, text);
    Fuzzing::must(!opened && opened.error().code == ErrorCode::NotFound, "nobody forges an opaque id");
    if (const auto decoded = fromBase64Url(text))
        Fuzzing::must(toBase64Url(*decoded) == bytes, "each value has one text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text = Fuzzing::textOf(data + 1, size - 1);
    switch (data[0] % 4) {
    case 0:
        checkToken(text, false);
        break;
    case 1:
        checkSigned(text);
        break;
    case 2:
        checkKeys(text);
        break;
    default:
        checkProvider(text);
    }
    return 0;
}
