// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/treehash.h"

namespace Tenantry::Ledger {

/// A digest of lines, as the export's trailer has it: 32 zero bytes, and for each line, without its newline,
/// SHA-256(0x01 || digest so far || SHA-256(line)).
class LineDigest {
public:
    void add(std::string_view line)
    {
        const Hash hash = plainHash(line);
        m_digest = nodeHash(m_digest, hash);
    }
    const Hash& digest() const { return m_digest; }

private:
    Hash m_digest{};
};

} // namespace Tenantry::Ledger
