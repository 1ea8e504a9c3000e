// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "security/keysource.h"

namespace Tenantry {

/// Keys that stay as they are: the workspace's own.
class FixedKeySource final : public KeySource {
public:
    explicit FixedKeySource(TokenKeySet keys)
        : m_keys(std::make_shared<TokenKeySet>(std::move(keys)))
    {
    }

    TokenKeySetPtr keys(Timestamp) override { return m_keys; }
    void lookAgain(Timestamp) override { }
    Result<void> warmUp(std::chrono::milliseconds) override { return m_keys->checkNotEmpty({}); }

private:
    const TokenKeySetPtr m_keys;
};

} // namespace Tenantry
