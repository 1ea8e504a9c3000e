// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/exportformat.h"
#include "ledger/ledgerverifier.h"
#include "ledger/linedigest.h"

#include <memory>

namespace Tenantry::Ledger {

/// Reads an export piece by piece, of any sizes, and verifies it on the way. Lines are cut off at ExportHeader's limit,
/// so that memory has a bound whatever comes. One thread at a time.
class ExportReader {
public:
    /// `known`: what is known from elsewhere (log, pinnedKeys, older, receipts, nodes). What the export says of itself,
    /// checkpoint, key, start and whether it is partial, is filled in from its first line.
    explicit ExportReader(LedgerClaims known);
    ~ExportReader();

    void feed(QByteArrayView piece);
    /// So far, or nothing before the first line was read.
    const LedgerVerdict* soFar() const { return m_verifier ? &m_verifier->soFar() : nullptr; }
    /// Call once, after the last piece.
    LedgerVerdict finish();

private:
    enum class Part { Header, Entries, Openings, Done };

    void line(std::string_view line);
    void header(std::string_view line);
    void entry(std::string_view line);
    void provenEntry(std::string_view line);
    void opening(std::string_view line);
    void trailer(std::string_view line);
    void malformed(const QString& why);

    LedgerClaims m_claims;
    std::unique_ptr<LedgerVerifier> m_verifier;
    LedgerVerdict m_headless; ///< where not even the first line was one
    QByteArray m_rest; ///< of a line whose end has not come yet
    LineDigest m_digest;
    Part m_part = Part::Header;
    bool m_partial = false;
    bool m_broken = false; ///< nothing more is read: what follows a broken first line or an endless one has no meaning
    uint64_t m_line = 0;
    uint64_t m_entries = 0;
    uint64_t m_openings = 0;
};

} // namespace Tenantry::Ledger
