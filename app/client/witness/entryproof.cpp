// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/witness/entryproof.h"

#include "base/async.h"
#include "ledger/merkleproof.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/treehash.h"

namespace Tenantry {

using namespace Ledger;

EntryProof::EntryProof(LedgerSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{
}

void EntryProof::forget()
{
    ++m_question;
    m_proof = {};
    m_proof.state = State::NoAnswer;
}

void EntryProof::end(State state, const QString& why)
{
    m_proof.state = state;
    m_proof.why = why;
    emit changed();
}

void EntryProof::prove(const ShownHead& head, uint64_t index, const Json& shown)
{
    const quint64 question = ++m_question;
    m_shown = shown;
    m_proof = {};
    emit changed();
    const auto checkpoint = SignedCheckpoint::parse(head.checkpoint);
    if (!checkpoint || checkpoint->checkpoint.size <= index)
        return end(State::NotSignedYet);
    const uint64_t size = checkpoint->checkpoint.size;
    whenDone(m_source.entries(head.tenant, head.epoch, index, 1, {}), this,
        [this, head, index, size, question](const Result<ShownRows>& rows) {
            if (question != m_question)
                return;
            if (!rows)
                return end(State::NoAnswer, describe(rows.error()));
            if (rows->rows.isEmpty() || rows->rows.first().index != index)
                return end(State::Broken, QStringLiteral("the entry is not there"));
            whenDone(m_source.inclusion(head.tenant, head.epoch, index, size), this,
                [this, head, row = rows->rows.first(), question](const Result<MerkleProof>& path) {
                    if (question != m_question)
                        return;
                    if (!path)
                        return end(State::NoAnswer, describe(path.error()));
                    arrived(head, row, *path);
                });
        });
}

void EntryProof::arrived(const ShownHead& head, const ShownRow& row, const MerkleProof& path)
{
    const auto checkpoint = SignedCheckpoint::parse(head.checkpoint);
    m_proof.leaf = leafHash(viewOf(row.entry));
    m_proof.path = static_cast<int>(path.size());
    m_proof.checkpoint = checkpoint->checkpoint.size;
    m_proof.signedBy = checkpoint->note.signatures.first().name;
    if (!includes(checkpoint->checkpoint.root, m_proof.checkpoint, row.index, m_proof.leaf, path))
        return end(State::Broken, QStringLiteral("the path does not lead to the signed root"));
    const auto stored = parseJson(row.entry);
    if (!m_shown.is_null() && (!stored || *stored != m_shown))
        return end(State::Broken, QStringLiteral("what is listed is not what is stored"));
    end(State::Proven);
}

} // namespace Tenantry
