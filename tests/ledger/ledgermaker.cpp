// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ledger/ledgermaker.h"

#include "base/digest.h"
#include "ledger/canonicaljson.h"
#include "ledger/exportwriter.h"
#include "ledger/ledgerverifier.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"

#include <algorithm>
#include <cstdlib>

namespace Tenantry::Testing {

using namespace Ledger;

namespace {

template <class T> T sound(Result<T> result)
{
    if (!result)
        std::abort();
    return *std::move(result);
}

} // namespace

LedgerMaker::LedgerMaker(unsigned seed, QByteArray tenant, uint32_t epoch)
    : name{"inst-7f3a", std::move(tenant), epoch}
    , signer(sound(NoteSigner::make("tenantry/inst-7f3a", sha256("the key of the tests"))))
    , m_random(seed)
{
}

Json LedgerMaker::personalOf(uint64_t index)
{
    Json commitments = Json::object();
    const std::pair<const char*, std::string> all[] = {{"actor.email", "ada" + std::to_string(index) + "@example.com"},
        {"actor.name", "Ada Lovelace \u00e9"}, {"ip", "192.0.2." + std::to_string(below(256))},
        {"userAgent", "Mozilla/5.0 (X11; Linux x86_64)"}};
    for (unsigned i = 0; i < std::size(all); ++i) {
        if (below(4) == 0)
            continue;
        QByteArray salt(Opening::kSaltBytes, '\0');
        std::generate(salt.begin(), salt.end(), [this] { return static_cast<char>(below(256)); });
        const Opening opening{index, all[i].first, salt, sound(canonical(all[i].second))};
        commitments[all[i].first] = toBase64(commitmentOf(opening)).toStdString();
        openings.append(opening);
    }
    return commitments;
}

void LedgerMaker::append(const std::string& action, const Json& data)
{
    const uint64_t index = size();
    time += below(5000);
    Json entry{{"v", 1}, {"log", name.toText().toStdString()}, {"index", index},
        {"time", Timestamp{time}.toRfc3339().toStdString()}, {"action", action},
        {"actor",
            {{"role", "admin"}, {"session", "ses_4q7w2k"}, {"tenant", name.tenant.toStdString()},
                {"user", "user_" + std::to_string(below(50))}}},
        {"targets", Json::array({{{"id", "member_" + std::to_string(below(9000))}, {"kind", "member"}}})},
        {"outcome", "ALLOWED"}, {"severity", "INFO"}, {"requestId", "req_mfrggzdfmztwq2lknnwg23tp"},
        {"before", {{"role", "viewer"}, {"note", "\u20ac \"quoted\""}}}, {"after", {{"role", "member"}}},
        {"data", data}};
    if (Json personal = personalOf(index); !personal.empty())
        entry["personal"] = std::move(personal);
    const QByteArray bytes = sound(canonical(entry));
    entries.append(bytes);
    leaves.append(leafHash(viewOf(bytes)));
    tree.append(leaves.last());
}

void LedgerMaker::append() { append("member.update", {{"reason", "a change of duty"}, {"count", below(100)}}); }

void LedgerMaker::append(int count)
{
    for (int i = 0; i < count; ++i)
        append();
}

bool LedgerMaker::erase(uint64_t index, bool say)
{
    Json erased = Json::array();
    for (const Opening& opening : openings) {
        if (opening.index == index)
            erased.push_back({{"index", index}, {"name", opening.name.toStdString()}});
    }
    if (erased.empty())
        return false;
    openings.removeIf([&](const Opening& opening) { return opening.index == index; });
    if (say)
        append("audit.erase", {{"erased", erased}});
    return true;
}

void LedgerMaker::prune(uint64_t upTo)
{
    append("audit.prune", {{"upTo", upTo}});
    while (start.end() < upTo) {
        start.append(leaves.takeFirst());
        entries.removeFirst();
    }
    openings.removeIf([&](const Opening& opening) { return opening.index < upTo; });
}

QByteArray LedgerMaker::checkpoint(uint64_t size, const QList<const NoteSigner*>& signers) const
{
    return sound(signCheckpoint({name.toText(), size, sound(rootOf(tree, size)), {}}, signers));
}

LedgerClaims LedgerMaker::claims() const
{
    LedgerClaims claims;
    claims.checkpoint = checkpoint();
    claims.log = name.toText();
    claims.pinnedKeys = {signer.key()};
    claims.start = start;
    claims.personalWhole = true;
    return claims;
}

LedgerVerdict LedgerMaker::verify(const LedgerClaims& claims) const
{
    LedgerVerifier verifier(claims);
    for (qsizetype i = 0; i < entries.size(); ++i)
        verifier.entry(viewOf(entries[i]), i < leaves.size() ? &leaves[i] : nullptr);
    for (const Opening& opening : openings)
        verifier.opening(opening);
    return verifier.finish();
}

QByteArray LedgerMaker::exported() const
{
    ExportWriter writer;
    QByteArray out = sound(writer.header({checkpoint(), signer.key().toText(), name.toText(), false, start}));
    for (const QByteArray& entry : entries)
        out += writer.entry(entry);
    for (const Opening& opening : openings)
        out += writer.opening(opening);
    return out + writer.trailer();
}

QByteArray LedgerMaker::exported(const QList<uint64_t>& rows) const
{
    ExportWriter writer;
    QByteArray out = sound(writer.header({checkpoint(), signer.key().toText(), name.toText(), true, CompactRange()}));
    for (uint64_t row : rows)
        out += writer.provenEntry(
            entries[static_cast<qsizetype>(row - start.end())], sound(inclusionProof(tree, row, size())));
    for (const Opening& opening : openings) {
        if (rows.contains(opening.index))
            out += writer.opening(opening);
    }
    return out + writer.trailer();
}

} // namespace Tenantry::Testing
