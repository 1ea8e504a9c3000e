// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/compactrange.h"

#include <QByteArrayView>

namespace Tenantry::Ledger {

/// What an export's first line says. The export is JSON Lines, each line canonical JSON and ended by one newline:
///
///     {"checkpoint":"<signed note>","format":"tenantry-ledger-export","key":"<verifier key>","log":"<log name>",
///      "partial":false,"start":"<base64 of a compact range>","v":1}      start: only where a beginning is pruned
///     <entry>                                                            each as it was written, from start on
///     {"opening":{"index":n,"name":"…","salt":"<base64>","value":…}}     personal data that the exporter may see
///     {"trailer":{"digest":"<base64>","entries":n,"openings":n}}
///
/// A filtered export has "partial":true and no start, and each entry stands in a line with its inclusion proof in the
/// checkpoint's tree, from the leaf upwards: {"entry":<entry>,"proof":["<base64>",…]}. An entry has a member "action",
/// which is sorted before all of these names, so the beginning of a line says what it is.
///
/// The entries are proven by the tree. The trailer's digest is of all other lines before it (linedigest.h):
/// it finds what got damaged on the way, and proves nothing against somebody who writes a new trailer.
struct ExportHeader {
    static constexpr int kVersion = 1;
    static constexpr qsizetype kLongestLine = 256 * 1024; ///< a note of 128 KiB, escaped; a proof of 64 hashes
    static constexpr qsizetype kLongestProof = 64;

    QByteArray checkpoint;
    QByteArray key; ///< whose signature it is; says nothing to whoever does not know it from elsewhere
    QByteArray log;
    bool partial = false;
    CompactRange start;

    Result<QByteArray> toLine() const; ///< without the newline
    /// ParseError; Unsupported for another version.
    static Result<ExportHeader> parse(std::string_view line);

    bool operator==(const ExportHeader&) const = default;
};

} // namespace Tenantry::Ledger
