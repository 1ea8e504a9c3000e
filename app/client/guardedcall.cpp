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

    Answer finish(const Result<QByteArray>& bytes) const;
    void putDown(const VerifiedAnswer& answer) const;
};

Answer Pending::finish(const Result<QByteArray>& bytes) const
{
    if (!bytes)
        return fail(bytes.error());
    // A breach counts also in an answer that nobody waits for any more.
    auto answer = guard->verify(*bytes, request, tenant ? ExpectedOwner::only(*tenant) : ExpectedOwner::any());
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
    auto pending = std::make_shared<Pending>(
        Pending{guard, services.book, services.breaches, services.clock, tenant, std::move(*prepared), cancel});
    return binding.graphql(plane, pending->request.request, context, cancel)
        .then(services.pool, [pending](const Result<QByteArray>& bytes) { return pending->finish(bytes); })
        .onCanceled([] { return Answer(fail(ErrorCode::Cancelled)); });
}

} // namespace Tenantry
