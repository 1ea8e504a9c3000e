// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/graphqlrequest.h"
#include "isolation/isolationverifier.h"
#include "isolation/ownerstamper.h"

namespace Tenantry {

/// A request as it goes out, and what its answer will be held against.
struct GuardedRequest {
    GraphQLRequest request; ///< stamped
    GraphQL::AnswerShape shape; ///< of the stamped document; used by one thread at a time
};

/// One plane's stamping and verification. Any thread may call.
class AnswerGuard {
public:
    static Result<std::shared_ptr<const AnswerGuard>> make(
        std::string_view sdl, OwnerRules rules, QByteArray evidenceKey);

    /// `tenant`: written over every tenant that the request's document or variables name; none on the platform plane.
    Result<GuardedRequest> prepare(GraphQLRequest request, const std::optional<TenantId>& tenant) const;
    Result<VerifiedAnswer> verify(
        const QByteArray& answer, const GuardedRequest& request, const ExpectedOwner& expected) const;

private:
    AnswerGuard(std::shared_ptr<const OwnerMap> owners, QByteArray evidenceKey);

    std::shared_ptr<const OwnerMap> m_owners;
    OwnerStamper m_stamper;
    IsolationVerifier m_verifier;
};

} // namespace Tenantry
