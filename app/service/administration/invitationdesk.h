// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/administration/changeterms.h"
#include "service/administration/memberoutcome.h"
#include "service/resolvercontext.h"
#include "storage/invitationrepository.h"

namespace Tenantry {

/// Where people are asked into a tenant, and accept. The code is 128 random bits, shown once and kept as its SHA-256.
class InvitationDesk {
public:
    static constexpr int kMostDays = 90;

    explicit InvitationDesk(ResolverContext& context)
        : m_context(context)
        , m_repository(context.database(), context.now())
    {
    }

    Result<MemberOutcome> invite(
        const TenantId& tenant, const QString& email, Role role, int days, const ChangeTerms& terms);
    Result<MemberOutcome> resend(const QByteArray& id, int days, int expectedVersion, const ChangeTerms& terms);
    Result<MemberOutcome> revoke(const QByteArray& id, int expectedVersion, const ChangeTerms& terms);
    /// By whoever asks, for themselves; again by the same person: the membership as it stands.
    Result<Membership> accept(const QByteArray& code);
    Result<InvitationRepository::Page> list(
        const TenantId& tenant, const std::optional<StoredInvitation::State>& state, int first, int offset);

    static QByteArray hashOf(const QByteArray& code);

private:
    Result<StoredInvitation> findOwn(const QByteArray& id);
    Result<StoredInvitation> openOne(const QByteArray& id, int expectedVersion);
    Result<Membership> join(const StoredInvitation& invitation);
    Result<void> audit(const StoredInvitation& invitation, const char* action, bool isPlatforms);
    Result<MemberOutcome> repeated(const Json& answer) const;
    Result<MemberOutcome> finish(MemberOutcome outcome, const char* undo, const ChangeTerms& terms);
    Result<void> write(StoredInvitation& invitation, const char* action, const ChangeTerms& terms);

    ResolverContext& m_context;
    InvitationRepository m_repository;
};

} // namespace Tenantry
