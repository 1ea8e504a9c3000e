// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "models/memberreply.h"

#include <QFuture>

namespace Tenantry {

/// What a person does to one tenant's memberships. With `dryRun` it says what it would touch, and touches nothing. An
/// Error is of the way there; a refusal is an answer.
class MemberAdmin {
public:
    MemberAdmin() = default;
    MemberAdmin(const MemberAdmin&) = delete;
    MemberAdmin& operator=(const MemberAdmin&) = delete;
    virtual ~MemberAdmin() = default;

    using Reply = QFuture<Result<MemberReply>>;
    virtual Reply invite(const QString& email, Role role, int days, bool dryRun) = 0;
    virtual Reply resend(const InvitationRow& invitation, bool dryRun) = 0;
    virtual Reply revoke(const InvitationRow& invitation) = 0;
    /// A role for all of them, or none: they are removed. From the versions they were looked at.
    virtual Reply change(const QList<Membership>& members, std::optional<Role> role, bool dryRun) = 0;
    virtual Reply import(const Json& rows, bool dryRun) = 0;
    virtual Reply undo(const QByteArray& id) = 0;

    /// Those that wait or have expired; a refusal where the asker may not manage members.
    struct Invitations {
        QList<InvitationRow> rows;
        std::optional<RefusalRow> refusal;
    };
    virtual QFuture<Result<Invitations>> invitations() = 0;
    /// True: it waits for those who can grant it.
    virtual QFuture<Result<bool>> askFor(const QByteArray& permission, const QString& reason) = 0;
};

} // namespace Tenantry
