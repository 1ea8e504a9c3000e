// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/answercheck.h"

namespace Tenantry {

namespace {
constexpr qsizetype kKeptBytes = 1024 * 1024;
} // namespace

Result<std::unique_ptr<const AnswerCheck>> AnswerCheck::make(GraphQL::SchemaPtr schema, QByteArray evidenceKey)
{
    auto owners = OwnerMap::make(std::move(schema));
    if (!owners)
        return fail(owners.error());
    return std::unique_ptr<const AnswerCheck>(
        new AnswerCheck(std::move(*owners), std::move(evidenceKey), StampNames::random()));
}

AnswerCheck::AnswerCheck(std::shared_ptr<const OwnerMap> owners, QByteArray evidenceKey, StampNames names)
    : m_owners(std::move(owners))
    , m_names(std::move(names))
    , m_stamper(m_owners, 0, m_names)
    , m_verifier(m_owners, std::move(evidenceKey))
    , m_removal(m_names)
    , m_stamped(kKeptBytes)
{
}

Result<StampedDocumentPtr> AnswerCheck::stamped(const QByteArray& query, const GraphQL::Document& document) const
{
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto* kept = m_stamped.object(query))
            return *kept;
    }
    auto stamped = m_stamper.stamp(document);
    if (!stamped)
        return stamped;
    const QByteArray own(query.constData(), query.size()); // a caller's may be raw data that goes away
    const QMutexLocker lock(&m_mutex);
    m_stamped.insert(own, new StampedDocumentPtr(*stamped), own.size());
    return stamped;
}

Result<VerifiedAnswer> AnswerCheck::judge(const QByteArray& answer, const StampedDocument& stamped,
    const GraphQLRequest& request, const ExpectedOwner& expected) const
{
    const auto shape = GraphQL::AnswerShape::make(
        m_owners->schema(), stamped.document, request.operationName.toStdString(), request.variables);
    if (!shape)
        return fail(shape.error());
    return m_verifier.judge(answer, *shape, expected);
}

} // namespace Tenantry
