// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/exportformat.h"
#include "ledger/linedigest.h"
#include "ledger/merkletree.h"
#include "ledger/opening.h"

namespace Tenantry::Ledger {

/// Makes an export's lines, newlines included, in the order in which they are asked for: header, entries, openings,
/// trailer. Does not check what it is given: a sound log makes a sound export, and the reader checks. One thread.
class ExportWriter {
public:
    Result<QByteArray> header(const ExportHeader& header);
    /// The canonical bytes as they are stored, in order of index from the header's start on; of a whole export.
    QByteArray entry(QByteArrayView bytes);
    /// In order of index; of a partial export.
    QByteArray provenEntry(QByteArrayView bytes, const MerkleProof& proof);
    QByteArray opening(const Opening& opening);
    QByteArray trailer() const;

private:
    LineDigest m_digest;
    uint64_t m_entries = 0;
    uint64_t m_openings = 0;
};

} // namespace Tenantry::Ledger
