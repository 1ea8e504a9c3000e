// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/answershape.h"
#include "isolation/expectedowner.h"
#include "isolation/ownermap.h"
#include "isolation/verifiedanswer.h"

namespace Tenantry {

/// Checks every record of an answer against who asked: the seed's verifyDataIsolation, made to hold. Pure: the same
/// bytes, shape and tenant give the same verdicts. Any thread may call; one call uses one shape.
class IsolationVerifier {
public:
    /// `evidenceKey` keys the digests; the same key makes the same record the same case again.
    IsolationVerifier(std::shared_ptr<const OwnerMap> owners, QByteArray evidenceKey);

    /// Withholds what does not belong. Fails with ParseError for bytes that are no GraphQL answer and with
    /// LimitExceeded for one nested too deep; an answer with breaches is no failure, it says them in its findings.
    Result<VerifiedAnswer> verify(
        const QByteArray& answer, const GraphQL::AnswerShape& shape, const ExpectedOwner& expected) const;

    /// The verdicts alone: `data` stays null. For who hands on the bytes themselves, or nothing.
    Result<VerifiedAnswer> judge(
        const QByteArray& answer, const GraphQL::AnswerShape& shape, const ExpectedOwner& expected) const;

private:
    Result<VerifiedAnswer> walk(
        const QByteArray& answer, const GraphQL::AnswerShape& shape, const ExpectedOwner& expected, bool copies) const;

    std::shared_ptr<const OwnerMap> m_owners;
    QByteArray m_evidenceKey;
};

} // namespace Tenantry
