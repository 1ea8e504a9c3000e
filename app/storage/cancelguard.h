// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace Tenantry {

/// Lets a token, and the end of the time a request may take, stop what this connection does, for as long as the guard
/// lives.
class CancelGuard {
public:
    CancelGuard(Database& database, const CancelToken& token,
        std::chrono::milliseconds time = std::chrono::milliseconds::zero())
        : m_database(database)
        , m_token(token)
    {
        m_database.setCancel(&m_token, time);
    }
    ~CancelGuard() { m_database.setCancel(nullptr); }
    CancelGuard(const CancelGuard&) = delete;
    CancelGuard& operator=(const CancelGuard&) = delete;

private:
    Database& m_database;
    CancelToken m_token;
};

} // namespace Tenantry
