// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/isolationverifier.h"

#include "isolation/answerwalk.h"
#include "isolation/envelope.h"
#include "isolation/evidence.h"

namespace Tenantry {

namespace {

void failClosed(VerifiedAnswer& out, BreachKind kind, const char* path, const TenantId& owner, const TenantId& asked,
    const QByteArray& key)
{
    out.failedClosed = true;
    out.data = nullptr;
    ++out.counts.withheld;
    out.findings.append({.kind = kind,
        .path = path,
        .owner = owner,
        .digest = Evidence::digest(key, asked, kind, owner.view()),
        .excerpt = kind == BreachKind::EchoMismatch ? QStringLiteral("the whole answer") : QStringLiteral("envelope")});
}

} // namespace

IsolationVerifier::IsolationVerifier(std::shared_ptr<const OwnerMap> owners, QByteArray evidenceKey)
    : m_owners(std::move(owners))
    , m_evidenceKey(std::move(evidenceKey))
{
}

Result<VerifiedAnswer> IsolationVerifier::verify(
    const QByteArray& answer, const GraphQL::AnswerShape& shape, const ExpectedOwner& expected) const
{
    return walk(answer, shape, expected, true);
}

Result<VerifiedAnswer> IsolationVerifier::judge(
    const QByteArray& answer, const GraphQL::AnswerShape& shape, const ExpectedOwner& expected) const
{
    return walk(answer, shape, expected, false);
}

Result<VerifiedAnswer> IsolationVerifier::walk(
    const QByteArray& answer, const GraphQL::AnswerShape& shape, const ExpectedOwner& expected, bool copies) const
{
    const auto root = AnswerJson::parse(answer);
    if (!root)
        return fail(root.error());
    auto envelope = readEnvelope(*root);
    if (!envelope)
        return fail(envelope.error());

    VerifiedAnswer out;
    out.errors = std::move(envelope->errors);
    out.requestId = envelope->requestId;
    out.remaining = envelope->remaining;
    const TenantId asked = expected.tenant().value_or(kPlatformTenant);
    if (envelope->duplicateKey) {
        failClosed(out, BreachKind::DuplicateKey, "", {}, asked, m_evidenceKey);
        return out;
    }
    if (expected.tenant() && !envelope->echo.isEmpty() && envelope->echo != asked) {
        failClosed(out, BreachKind::EchoMismatch, "extensions.tenancy.tenantId", envelope->echo, asked, m_evidenceKey);
        return out;
    }
    out.errorDetails = std::move(envelope->errorDetails);
    const auto copy = copies ? AnswerWalk::Copy::Yes : AnswerWalk::Copy::No;
    if (envelope->data)
        out.data = AnswerWalk(*m_owners, m_evidenceKey, expected, copy, out).run(*envelope->data, shape.root());
    if (!copies)
        out.data = nullptr;
    return out;
}

} // namespace Tenantry
