// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <mutex>
#include <unordered_map>

namespace Tenantry {

/// One connection for each thread that asks; it is closed when its thread ends, before anybody who waits for the thread
/// goes on, or with the pool.
class ConnectionPool : public std::enable_shared_from_this<ConnectionPool> {
public:
    explicit ConnectionPool(DatabaseOptions options);

    Result<Database*> mine();
    /// Called by the thread itself at its end.
    void drop(uint64_t thread);

private:
    DatabaseOptions m_options;
    std::mutex m_mutex;
    std::unordered_map<uint64_t, std::unique_ptr<Database>> m_connections;
};

} // namespace Tenantry
