// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/guardedcall.h"

#include "base/async.h"
#include "base/log.h"
#include "isolation/breachcases.h"

#include <QThreadPool>

namespace Tenantry {

namespace {

using Answer = Result<VerifiedAnswer>;

/// What the worker needs of the call; it owns all of it, for clients may go while answers are on their way.
struct Pending {
    std::shared_ptr<const AnswerGuard> guard;
    std::shared_ptr<VerificationBook> book;
    std::shared_ptr<BreachLog> breaches;
    const Clock* clock;
    std::optional<TenantId> tenant;
    GuardedRequest request;
    CancelToken cancel;
    std::shared_ptr<ShareExcuseBook> shares;
    ShareExcuseBook::Known known{}; ///< of the tenant's log when its proofs were asked for

    /// `proofs`: what the service proves of the grants it shows records under; nothing where none were asked for.
    Answer finish(const Result<QByteArray>& bytes, const QByteArray& proofs = {}) const;
    void putDown(const VerifiedAnswer& answer) const;
};

Answer Pending::finish(const Result<QByteArray>& bytes, const QByteArray& proofs) const
{
    if (!bytes)
        return fail(bytes.error());
    // A breach counts also in an answer that nobody waits for any more.
    auto expected = tenant ? ExpectedOwner::only(*tenant) : ExpectedOwner::any();
    if (tenant && !proofs.isEmpty())
        expected = expected.excusing(shares->proven(proofs, *tenant, clock->now(), known));
    auto answer = guard->verify(*bytes, request, expected);
    if (!answer)
        return answer;
    book->add(tenant.value_or(TenantId()), *answer);
    putDown(*answer);
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (!answer->failedClosed)
        return answer;
    const Finding& finding = answer->findings.front();
    return finding.kind == BreachKind::EchoMismatch
        ? fail(ErrorCode::EchoMismatch, QStringLiteral("the service answered for another tenant"),
            QString::fromUtf8(finding.path))
        : fail(ErrorCode::IsolationBreach, QStringLiteral("the answer gives a key twice"),
            QString::fromUtf8(finding.path));
}

void Pending::putDown(const VerifiedAnswer& answer) const
{
    for (const Breach& breach : casesOf(answer, tenant.value_or(kPlatformTenant), request.request.query,
             request.request.operationName, clock->now())) {
        qCWarning(logClient) << "breach" << breachKindName(breach.kind) << "asked by" << breach.askedBy
                             << breach.digest;
        if (const auto written = breaches->append(breach); !written)
            qCCritical(logClient) << "the case file refuses:" << describe(written.error());
    }
}

/// Whether the answer may hold records of others; an answer that does without having been asked so is a breach.
bool isOfShares(const QByteArray& query) { return query.contains("sharedWithMe") || query.contains("sharedEvents"); }

} // namespace

QFuture<Result<VerifiedAnswer>> GuardedCall::send(
    ServiceBinding& binding, GraphQLRequest request, CancelToken cancel) const
{
    const auto& guard = plane == Plane::Platform ? services.platform : services.inference;
    if (!guard)
        return readyFuture(Answer(fail(ErrorCode::Unsupported, QStringLiteral("the service has no such plane"))));
    if (plane == Plane::Inference && (!tenant || tenant->isEmpty()))
        return readyFuture(Answer(fail(ErrorCode::TenantRequired, QStringLiteral("a tenant's client without tenant"))));
    auto prepared = guard->prepare(std::move(request), tenant);
    if (!prepared)
        return readyFuture(Answer(fail(prepared.error())));
    if (prepared->shape.operation().kind == GraphQL::OperationKind::Mutation) {
        if (const auto may = services.changes->checkChange(); !may)
            return readyFuture(Answer(fail(may.error())));
    }
    auto pending = std::make_shared<Pending>(Pending{guard, services.book, services.breaches, services.clock, tenant,
        std::move(*prepared), cancel, services.shares, {}});
    auto answered = binding.graphql(plane, pending->request.request, context, cancel);
    if (plane == Plane::Inference && isOfShares(pending->request.request.query)) {
        // Proofs with every answer: a right may begin or end between two.
        pending->known = tenant ? services.shares->known(*tenant) : ShareExcuseBook::Known();
        auto proofs =
            binding.graphql(plane, {ShareExcuseBook::document(), {}, pending->known.variables()}, context, cancel);
        QList<QFuture<Result<QByteArray>>> asked{answered, proofs};
        return QtFuture::whenAll(asked.begin(), asked.end())
            .then(services.pool,
                [pending](const QList<QFuture<Result<QByteArray>>>& both) {
                    if (both[0].resultCount() == 0)
                        return Answer(fail(ErrorCode::Cancelled));
                    const bool isProven = both[1].resultCount() > 0 && both[1].result();
                    return pending->finish(both[0].result(), isProven ? *both[1].result() : QByteArray());
                })
            .onCanceled([] { return Answer(fail(ErrorCode::Cancelled)); });
    }
    return answered.then(services.pool, [pending](const Result<QByteArray>& bytes) { return pending->finish(bytes); })
        .onCanceled([] { return Answer(fail(ErrorCode::Cancelled)); });
}

} // namespace Tenantry
