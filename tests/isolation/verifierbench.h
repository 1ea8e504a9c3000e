// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/language/parser.h"
#include "isolation/isolationverifier.h"
#include "isolation/ownerstamper.h"
#include "tests/support/answermaker.h"
#include "tests/support/testservices.h"

namespace Tenantry::Testing {

/// A verifier over a schema, with answers to verify.
struct VerifierBench {
    explicit VerifierBench(const QByteArray& sdlText, OwnerRules rules = {})
        : schema(*GraphQL::buildSchema(viewOf(sdlText)))
        , owners(*OwnerMap::make(schema, std::move(rules)))
    {
    }

    GraphQL::AnswerShape shape(const QByteArray& query) const
    {
        const auto stamped = OwnerStamper(owners).stamp(query);
        return *GraphQL::AnswerShape::make(schema, (*stamped)->document);
    }

    OrderedJson clean(const QByteArray& query, int rows = 3) const
    {
        return AnswerMaker(TenantId("acme"), rows).answer(shape(query));
    }

    Result<VerifiedAnswer> verify(const QByteArray& query, const QByteArray& answer,
        const ExpectedOwner& expected = ExpectedOwner::only(TenantId("acme"))) const
    {
        return IsolationVerifier(owners, "a key for tests").verify(answer, shape(query), expected);
    }

    GraphQL::SchemaPtr schema;
    std::shared_ptr<const OwnerMap> owners;
};

} // namespace Tenantry::Testing
