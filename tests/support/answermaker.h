// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "graphql/execution/answershape.h"

namespace Tenantry::Testing {

/// A well-formed answer to whatever a document asks: every record belongs to `tenant`, every list has `rows` items,
/// and every text says where it stands.
class AnswerMaker {
public:
    AnswerMaker(TenantId tenant, int rows = 3)
        : m_tenant(std::move(tenant))
        , m_rows(rows)
    {
    }

    /// `{"data": …, "extensions": {"tenancy": {"tenantId": …}}}`
    OrderedJson answer(const GraphQL::AnswerShape& shape) const;
    /// The same for a request's text; an empty answer for one that does not parse.
    QByteArray answer(const GraphQL::SchemaPtr& schema, const QByteArray& query, const Json& variables = {}) const;

private:
    OrderedJson object(const GraphQL::SelectionPlan& plan, const std::string& path) const;
    OrderedJson value(const GraphQL::PlannedField& field, const GraphQL::TypeRef& type,
        const GraphQL::TypeDefinition& parent, const std::string& path) const;

    TenantId m_tenant;
    int m_rows;
};

} // namespace Tenantry::Testing
