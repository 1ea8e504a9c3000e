// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to know who asks: a token that is new, one that was verified before, one that is forged, and an opaque
// id. Fails where a remembered token costs more than 10 µs, a tenth of what 10,000 requests a second leave.
#include "security/fixedkeysource.h"
#include "security/opaqueids.h"
#include "security/tokenverifier.h"
#include "tests/security/forgedkey.h"

#include <QElapsedTimer>
#include <QThread>

#include <cstdio>

using namespace Tenantry;
using namespace Tenantry::Testing;

namespace {

constexpr int kTokens = 2000;
constexpr int kRounds = 50;
constexpr Timestamp kNow{1763472726000};

QByteArrayList tokensOf(const ForgedKey& key)
{
    QByteArrayList tokens;
    for (int i = 0; i < kTokens; ++i) {
        tokens.append(
            key.token({{"iss", "https://id.example"}, {"aud", "tenantry"}, {"sub", "user_" + std::to_string(i)},
                {"exp", 1763476326}, {"iat", 1763472726}, {"organizationId", "org_acme"}, {"role", "member"},
                {"permissions", {"read", "write"}}, {"jti", std::to_string(i)}}));
    }
    return tokens;
}

double microseconds(const QElapsedTimer& timer, int count)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e3 / count;
}

double onThreads(TokenVerifier& verifier, const QByteArrayList& tokens, int threads)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QThread>> running;
    for (int i = 0; i < threads; ++i) {
        running.emplace_back(QThread::create([&] {
            for (int round = 0; round < kRounds; ++round) {
                for (const QByteArray& token : tokens)
                    if (!verifier.verify(viewOf(token), kNow))
                        std::abort();
            }
        }));
        running.back()->start();
    }
    for (const auto& thread : running)
        thread->wait();
    return microseconds(timer, kTokens * kRounds * threads);
}

/// Microseconds a token takes that was verified before.
double measure(const ForgedKey& key)
{
    auto keys = std::make_shared<FixedKeySource>(*TokenKeySet::parse(viewOf(keySetOf({key})), SharedSecrets::Allowed));
    auto verifier = *TokenVerifier::make({{"https://id.example", {"tenantry"}, keys}});
    const QByteArrayList tokens = tokensOf(key);
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray& token : tokens)
        if (!verifier->verify(viewOf(token), kNow))
            std::abort();
    const double first = microseconds(timer, kTokens);
    const double again = onThreads(*verifier, tokens, 1);
    const double both = onThreads(*verifier, tokens, 2);
    QByteArrayList forged = tokens;
    for (QByteArray& token : forged)
        token[token.size() - 8] = token[token.size() - 8] == 'A' ? 'B' : 'A';
    timer.start();
    for (const QByteArray& token : forged)
        if (verifier->verify(viewOf(token), kNow))
            std::abort();
    std::printf("%s (%lld bytes): new %.1f us, again %.2f us, again on two threads %.2f us, forged %.1f us\n",
        algorithmName(key.algorithm()).constData(), static_cast<long long>(tokens.first().size()), first, again, both,
        microseconds(timer, kTokens));
    return again;
}

void measureOpaqueIds()
{
    const OpaqueIds ids(QByteArray(32, 'k'));
    QElapsedTimer timer;
    timer.start();
    QByteArrayList sealed;
    for (int i = 0; i < kTokens; ++i)
        sealed.append(*ids.seal({"tenant"}, "tenant_" + QByteArray::number(i)));
    const double sealing = microseconds(timer, kTokens);
    timer.start();
    for (const QByteArray& text : sealed)
        if (!ids.open({"tenant"}, viewOf(text)))
            std::abort();
    std::printf("opaque ids: seal %.1f us, open %.1f us\n", sealing, microseconds(timer, kTokens));
}

} // namespace

int main()
{
    double most = 0;
    for (const ForgedKey& key :
        {ForgedKey::ed25519("k"), ForgedKey::p256("k"), ForgedKey::rsa("k"), ForgedKey::secret("k")})
        most = std::max(most, measure(key));
    measureOpaqueIds();
    return most <= 10 ? 0 : 1;
}
