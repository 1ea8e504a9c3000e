// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace Tenantry {

/// Asks work on another thread to stop. Copies share one flag; a default-made token can be cancelled like any other.
/// Work polls `isCancelled()` at places where stopping leaves nothing half done, and then fails with
/// `ErrorCode::Cancelled`.
class CancelToken {
public:
    CancelToken();

    void cancel() const;
    bool isCancelled() const;

private:
    std::shared_ptr<std::atomic<bool>> m_flag;
};

} // namespace Tenantry
