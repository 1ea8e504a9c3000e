// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shareexcusebook.h"

#include "base/json.h"
#include "domain/shareactivation.h"
#include "ledger/logname.h"
#include "ledger/merkleproof.h"
#include "ledger/notetrust.h"
#include "ledger/treehash.h"

#include <cmath>

namespace Tenantry {

using namespace Ledger;

namespace {

std::optional<MerkleProof> pathFrom(const Json& proof, const char* member)
{
    const Json hashes = proof.value(member, Json());
    if (!hashes.is_array())
        return std::nullopt;
    MerkleProof path;
    for (const Json& text : hashes) {
        const auto hash = text.is_string() ? hashFromBase64(text.get_ref<const std::string&>()) : std::nullopt;
        if (!hash)
            return std::nullopt;
        path.push_back(*hash);
    }
    return path;
}

std::optional<uint64_t> wholeNumber(const Json& proof, const char* name)
{
    const Json value = proof.value(name, Json());
    const double number = value.is_number() ? value.get<double>() : -1;
    const bool isWhole = number >= 0 && number < 9007199254740992.0 && std::floor(number) == number;
    return isWhole ? std::optional(static_cast<uint64_t>(number)) : std::nullopt;
}

/// The entry says its own log and place, inside what was signed.
bool isAt(const Json& entry, const QByteArray& origin, uint64_t index)
{
    const Json said = entry.value("index", Json());
    return bytesMember(entry, "log") == origin && said.is_number_unsigned() && said.get<uint64_t>() == index;
}

} // namespace

QByteArray ShareExcuseBook::document()
{
    return "query ShareProofs($epoch: Int, $size: Float) { shareProofs(seenEpoch: $epoch, seenSize: $size) {"
           " tenantId grant expiresAt epoch index entry checkpoint publicKey hashes consistency } }";
}

Json ShareExcuseBook::Known::variables() const
{
    const auto name = head ? LogName::parse(head->origin) : Result<LogName>(fail(ErrorCode::NotFound));
    if (!name)
        return Json::object();
    return {{"epoch", name->epoch}, {"size", head->size}};
}

ShareExcuseBook::Known ShareExcuseBook::known(const TenantId& tenant)
{
    const std::lock_guard lock(m_mutex);
    const auto seen = m_seen.constFind(tenant);
    return seen == m_seen.constEnd() ? Known{} : Known{*seen};
}

void ShareExcuseBook::witnessed(const TenantId& tenant, const Checkpoint& head)
{
    const std::lock_guard lock(m_mutex);
    Checkpoint& seen = m_seen[tenant];
    if (seen.origin != head.origin || seen.size < head.size)
        seen = head;
}

void ShareExcuseBook::pin(VerifierKey key)
{
    const std::lock_guard lock(m_mutex);
    if (m_key == key)
        return;
    m_key = std::move(key);
    m_seen.clear();
}

bool ShareExcuseBook::isTrusted(const TenantId& tenant, const Shown& shown, const Known& known)
{
    const Checkpoint& head = shown.note.checkpoint;
    const std::lock_guard lock(m_mutex);
    if (!m_key)
        m_key = shown.key;
    if (trustIn(shown.note.note, {*m_key}) != NoteTrust::Trusted)
        return false;
    const auto name = LogName::parse(head.origin);
    if (!name || name->tenant != tenant.bytes())
        return false;
    if (known.head) {
        const bool follows = known.head->origin == head.origin && shown.consistency
            && extends(known.head->size, known.head->root, head.size, head.root, *shown.consistency);
        if (!follows)
            return false;
    }
    Checkpoint& seen = m_seen[tenant];
    if (seen.origin == head.origin && seen.size == head.size)
        return seen.root == head.root;
    // While this was asked for, another answer may have been the first contact: then the next one has to follow from
    // it.
    if (known.head ? seen.origin == head.origin && seen.size < head.size : seen.origin.isEmpty())
        seen = head;
    return true;
}

QList<ShareExcuse> ShareExcuseBook::proven(
    const QByteArray& answer, const TenantId& tenant, Timestamp now, const Known& known)
{
    QList<ShareExcuse> excuses;
    const auto json = parseJson(answer);
    const Json data = json && json->is_object() ? json->value("data", Json()) : Json();
    const Json proofs = data.is_object() ? data.value("shareProofs", Json()) : Json();
    if (!proofs.is_array())
        return excuses;
    for (const Json& proof : proofs) {
        if (!proof.is_object() || bytesMember(proof, "tenantId") != tenant.bytes())
            continue;
        const auto note = SignedCheckpoint::parse(bytesMember(proof, "checkpoint"));
        const auto key = VerifierKey::parse(bytesMember(proof, "publicKey"));
        const auto path = pathFrom(proof, "hashes");
        const auto index = wholeNumber(proof, "index");
        const QByteArray entry = bytesMember(proof, "entry");
        const auto read = parseJson(entry);
        const auto expires = Timestamp::parse(bytesMember(proof, "expiresAt").toStdString());
        if (!note || !key || !path || !index || !read || !expires || *expires <= now)
            continue;
        const auto said = ShareActivation::fromEntry(*read);
        const bool isOurs = said && said->consumer == tenant && said->grant.bytes() == bytesMember(proof, "grant");
        if (isOurs && isAt(*read, note->checkpoint.origin, *index)
            && isTrusted(tenant, {*note, *key, pathFrom(proof, "consistency")}, known)
            && includes(note->checkpoint.root, note->checkpoint.size, *index, leafHash(viewOf(entry)), *path))
            excuses.append({said->grant, said->provider});
    }
    return excuses;
}

} // namespace Tenantry
