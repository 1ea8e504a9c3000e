// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/memberadmin.h"

namespace Tenantry {

class PlatformClient;

/// By the platform plane, of one tenant.
class PlatformMemberAdmin final : public MemberAdmin {
public:
    PlatformMemberAdmin(PlatformClient& client, TenantId tenant); ///< the client outlives this

    Reply invite(const QString& email, Role role, int days, bool dryRun) override;
    Reply resend(const InvitationRow& invitation, bool dryRun) override;
    Reply revoke(const InvitationRow& invitation) override;
    Reply change(const QList<Membership>& members, std::optional<Role> role, bool dryRun) override;
    Reply import(const Json& rows, bool dryRun) override;
    Reply undo(const QByteArray& id) override;
    QFuture<Result<Invitations>> invitations() override;
    QFuture<Result<bool>> askFor(const QByteArray& permission, const QString& reason) override;

private:
    Reply ask(const char* document, const char* field, Json variables, bool dryRun, int rows = 100,
        const QByteArrayList& asked = {});

    PlatformClient& m_client;
    TenantId m_tenant;
};

} // namespace Tenantry
