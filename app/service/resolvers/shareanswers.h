// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "domain/sharepolicy.h"
#include "domain/sharerequest.h"
#include "domain/sharestep.h"
#include "service/resolvercontext.h"
#include "service/sharing/sharedesk.h"
#include "service/sharing/sharequorum.h"
#include "storage/sharegrantrepository.h"
#include "storage/shareside.h"

#include <QHash>

namespace Tenantry {

/// What sharing looks like to one asker: as whose record each is, and who of the other side is not named.
class ShareAnswers {
public:
    /// `now` is steady. Lives in the request.
    static Result<ShareAnswers> make(ResolverContext& context);

    const ShareDesk& desk() const { return m_desk; }
    /// NotFound becomes one for those who may see nothing of sharing at all: see mayRead.
    ShareSide side() const;

    Result<Json> of(const ShareRequest& request) const;
    Json of(const ShareGrant& grant) const;
    Json of(const ShareStep& step) const;
    Json of(const SharePolicy& policy) const;
    Json of(const ShareGrantRepository::Pair& pair) const;
    static Json of(const ShareScope& scope);
    static Json of(const ShareQuorum& quorum);
    /// The asker's own side of the pair; of the platform, the provider.
    const TenantId& ownerOf(const TenantId& provider, const TenantId& consumer) const;

private:
    ShareAnswers(ResolverContext& context, Timestamp now);

    Json nameOf(const TenantId& tenant) const;
    Json personOf(const UserId& user, bool isProviders) const;
    /// Whether this side may be told who of the other's it was.
    bool sees(bool isProviders, const TenantId& provider, const TenantId& consumer) const;

    ResolverContext& m_context;
    ShareDesk m_desk;
    mutable QHash<TenantId, Json> m_names; ///< of this request
};

/// Reading sharing: share.request in a tenant; operators and auditors on the platform. Forbidden, and noted.
Result<void> mayReadShares(ResolverContext& context);
/// As a member of a tenant, not by the platform's right to enter one.
bool isMemberCall(const ServiceCall& call);
/// From the schema's ShareScopeInput.
ShareScope shareScopeFrom(const Json& input);

} // namespace Tenantry
