// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <random>

namespace Tenantry::Testing {

/// Values that the ledger admits, with names and strings of all that is special in them: escapes, all lengths of UTF-8,
/// names that UTF-8 and UTF-16 order differently.
class RandomJson {
public:
    explicit RandomJson(unsigned seed)
        : m_random(seed)
    {
    }

    Json value(int depth = 4);
    std::string text();
    /// `text` with one byte changed, added, removed or doubled.
    QByteArray spoiled(QByteArray text);
    unsigned below(unsigned bound) { return static_cast<unsigned>(m_random() % bound); }

private:
    std::mt19937 m_random;
};

} // namespace Tenantry::Testing
