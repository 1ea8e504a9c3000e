// SPDX-License-Identifier: GPL-3.0-or-later
// What verifying a log costs, on one core: entries of about 600 bytes with personal data, beside nothing but OpenSSL's
// SHA-256 of the same leaves in the same run. Fails below 300,000 entries a second, where that is not more than two
// fifths of what hashing alone reaches.
#include "ledger/canonicaljson.h"
#include "ledger/canonicalscanner.h"
#include "ledger/exportreader.h"
#include "ledger/ledgerentry.h"
#include "ledger/ledgerverifier.h"
#include "ledger/treehash.h"
#include "tests/ledger/ledgermaker.h"

#include <openssl/evp.h>

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace Tenantry;
using namespace Tenantry::Ledger;
using namespace Tenantry::Testing;

namespace {

constexpr int kEntries = 100000;
constexpr int kRounds = 7;

/// The best of some rounds, in entries a second: others on the machine only take away.
double measure(const char* what, const std::function<void()>& run)
{
    double best = 0;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        run();
        best = std::max(best, kEntries * 1e9 / static_cast<double>(timer.nsecsElapsed()));
    }
    std::printf("%-42s %9.0f entries/s, %6.2f us each\n", what, best, 1e6 / best);
    return best;
}

void must(bool holds)
{
    if (!holds)
        std::abort();
}

double hashAlone(const LedgerMaker& maker)
{
    EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX* const context = EVP_MD_CTX_new();
    const double rate = measure("SHA-256 of the leaves", [&] {
        unsigned char out[32];
        for (const QByteArray& entry : maker.entries) {
            EVP_DigestInit_ex2(context, method, nullptr);
            EVP_DigestUpdate(context, "\0", 1);
            EVP_DigestUpdate(context, entry.constData(), static_cast<size_t>(entry.size()));
            EVP_DigestFinal_ex(context, out, nullptr);
        }
    });
    EVP_MD_CTX_free(context);
    EVP_MD_free(method);
    return rate;
}

} // namespace

int main()
{
    LedgerMaker maker(1);
    maker.append(kEntries);
    qsizetype bytes = 0;
    for (const QByteArray& entry : maker.entries)
        bytes += entry.size();
    std::printf("%d entries of %lld bytes, %.1f commitments each\n", kEntries, static_cast<long long>(bytes / kEntries),
        static_cast<double>(maker.openings.size()) / kEntries);

    const double hashing = hashAlone(maker);
    measure("canonical form by a DOM", [&] {
        for (const QByteArray& entry : maker.entries)
            must(*canonical(*strictParse(entry)) == entry);
    });
    measure("canonical form by the scanner", [&] {
        for (const QByteArray& entry : maker.entries)
            must(checkCanonical(entry).has_value());
    });
    measure("entries read", [&] {
        for (const QByteArray& entry : maker.entries)
            must(LedgerEntry::read(viewOf(entry)).has_value());
    });
    measure("leaves and tree", [&] {
        CompactRange range;
        for (const QByteArray& entry : maker.entries)
            range.append(leafHash(viewOf(entry)));
        must(range.root() == maker.tree.root());
    });
    LedgerClaims claims = maker.claims();
    claims.personalWhole = false;
    const double rows = measure("rows verified", [&] {
        LedgerVerifier verifier(claims);
        for (const QByteArray& entry : maker.entries)
            verifier.entry(viewOf(entry));
        must(verifier.finish().conclusion == Conclusion::Verified);
    });
    maker.openings.clear();
    const QByteArray exported = maker.exported();
    const double lines = measure("an export verified, 64 KiB at a time", [&] {
        LedgerClaims known;
        known.pinnedKeys = claims.pinnedKeys;
        ExportReader reader(known);
        for (qsizetype at = 0; at < exported.size(); at += 65536)
            reader.feed(QByteArrayView(exported).sliced(at, std::min<qsizetype>(65536, exported.size() - at)));
        must(reader.finish().conclusion == Conclusion::Verified);
    });
    const double slowest = std::min(rows, lines);
    std::printf("verified at %.2f of what hashing alone reaches\n", slowest / hashing);
    return slowest >= 300000 || slowest >= 0.4 * hashing ? 0 : 1;
}
