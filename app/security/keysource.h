// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "security/tokenkeyset.h"

#include <chrono>

namespace Tenantry {

/// Where an issuer's keys come from. Any thread may call; only `warmUp` waits.
class KeySource {
public:
    KeySource() = default;
    KeySource(const KeySource&) = delete;
    KeySource& operator=(const KeySource&) = delete;
    virtual ~KeySource() = default;

    /// The keys as they are known at `now`: never null, perhaps empty. The same pointer as long as they are the same.
    virtual TokenKeySetPtr keys(Timestamp now) = 0;
    /// A token came with a `kid` that is not among them: a source that can ask again does so soon, and this call waits
    /// for nothing.
    virtual void lookAgain(Timestamp now) = 0;
    /// For the start of a server: waits until the keys were asked for once, at most that long. An error says why there
    /// is no key to check a token with; the source may be used all the same, and goes on trying.
    virtual Result<void> warmUp(std::chrono::milliseconds longest) = 0;
};

} // namespace Tenantry
