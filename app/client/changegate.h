// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <atomic>

namespace Tenantry {

/// Whether the clients of one connection may change anything. Shut, they refuse every mutation and every event before
/// it leaves this process, whatever a window does; by the kind of the document's operation, not by its name. It never
/// opens by itself. Any thread.
class ChangeGate final {
public:
    explicit ChangeGate(bool readOnly = false)
        : m_readOnly(readOnly)
    {
    }

    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// ReadOnly where it is shut.
    Result<void> checkChange() const;

private:
    std::atomic<bool> m_readOnly;
};

} // namespace Tenantry
