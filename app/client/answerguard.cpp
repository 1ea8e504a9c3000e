// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/answerguard.h"

#include "isolation/tenantrewrite.h"

namespace Tenantry {

Result<std::shared_ptr<const AnswerGuard>> AnswerGuard::make(
    std::string_view sdl, OwnerRules rules, QByteArray evidenceKey)
{
    auto schema = GraphQL::buildSchema(sdl);
    if (!schema)
        return fail(schema.error());
    auto owners = OwnerMap::make(std::move(*schema), std::move(rules));
    if (!owners)
        return fail(owners.error());
    return std::shared_ptr<const AnswerGuard>(new AnswerGuard(std::move(*owners), std::move(evidenceKey)));
}

AnswerGuard::AnswerGuard(std::shared_ptr<const OwnerMap> owners, QByteArray evidenceKey)
    : m_owners(owners)
    , m_stamper(owners)
    , m_verifier(owners, std::move(evidenceKey))
{
}

Result<GuardedRequest> AnswerGuard::prepare(GraphQLRequest request, const std::optional<TenantId>& tenant) const
{
    auto stamped = m_stamper.stamp(request.query);
    if (!stamped)
        return fail(stamped.error());
    if (request.variables.is_null())
        request.variables = Json::object();
    if (tenant) {
        TenantRewrite rewrite(*tenant);
        rewrite.variables(request.variables);
        GraphQL::Document document = *(*stamped)->document;
        if (rewrite.literals(document))
            stamped = OwnerStamper::reprint(std::move(document), (*stamped)->stamps);
        for (const std::string& name : rewrite.usedVariables())
            request.variables[name] = tenant->toStdString();
    }
    request.query = (*stamped)->text;
    auto shape = GraphQL::AnswerShape::make(
        m_owners->schema(), (*stamped)->document, request.operationName.toStdString(), request.variables);
    if (!shape)
        return fail(shape.error());
    return GuardedRequest{std::move(request), std::move(*shape)};
}

Result<VerifiedAnswer> AnswerGuard::verify(
    const QByteArray& answer, const GuardedRequest& request, const ExpectedOwner& expected) const
{
    return m_verifier.verify(answer, request.shape, expected);
}

} // namespace Tenantry
