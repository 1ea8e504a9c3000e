// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/auditentry.h"
#include "domain/role.h"
#include "security/tokenminter.h"
#include "storage/workspace.h"

namespace Tenantry {

/// Gives out tokens of the workspace's own, for people who may do what the token will say, with an entry for each.
class TokenDesk {
public:
    struct Request {
        UserId user;
        TenantId tenant; ///< `platform` for operators and auditors
        Role role = Role::Viewer;
        int64_t ttlMs = Timestamp::kHour;
    };

    TokenDesk(Workspace& workspace, const TokenMinter& minter, const Clock& clock);

    /// Forbidden for who is no member of the tenant, or has a lesser role there, which is an entry of the platform's
    /// log. Nothing is given out where the entry cannot be written.
    Result<QByteArray> mint(const Request& request);

private:
    Result<void> write(Database& database, AuditEntry entry) const;

    Workspace& m_workspace;
    const TokenMinter& m_minter;
    const Clock& m_clock;
};

} // namespace Tenantry
