// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakebinding.h"

#include "base/async.h"
#include "tests/support/answermaker.h"
#include "tests/support/testservices.h"

namespace Tenantry::Testing {

void FakeBinding::on(const QByteArray& part, Script script) { m_scripts.prepend({part, std::move(script)}); }

void FakeBinding::on(const QByteArray& part, const QByteArray& answer)
{
    on(part, [answer](const Call&) { return Result<QByteArray>(answer); });
}

void FakeBinding::answerWell(int rows)
{
    const auto inference = GraphQL::buildSchema(viewOf(sdl(Plane::Inference)));
    const auto platform = GraphQL::buildSchema(viewOf(sdl(Plane::Platform)));
    on("", [=](const Call& call) -> Result<QByteArray> {
        const AnswerMaker maker(call.context.tenantId.isEmpty() ? TenantId("acme") : call.context.tenantId, rows);
        return maker.answer(
            call.plane == Plane::Inference ? *inference : *platform, call.request.query, call.request.variables);
    });
}

void FakeBinding::release(int count)
{
    if (count < 0)
        m_held = false;
    while (count-- != 0 && !m_waiting.isEmpty()) {
        const auto [promise, call] = m_waiting.takeFirst();
        promise->addResult(answerTo(call));
        promise->finish();
    }
}

Result<QByteArray> FakeBinding::answerTo(const Call& call) const
{
    for (const auto& [part, script] : m_scripts) {
        if (call.request.query.contains(part))
            return script(call);
    }
    return fail(ErrorCode::Unsupported, QStringLiteral("no script for this request"));
}

QFuture<Result<QByteArray>> FakeBinding::graphql(
    Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    const Call call{plane, std::move(request), std::move(context), std::move(cancel)};
    calls.append(call);
    if (!m_held)
        return readyFuture(answerTo(call));
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    m_waiting.append({promise, call});
    return promise->future();
}

QFuture<Result<IngestResult>> FakeBinding::ingestEvent(EventInput event, TenantContext context)
{
    return ingestBatch({std::move(event)}, Json::object(), std::move(context));
}

QFuture<Result<IngestResult>> FakeBinding::ingestBatch(QList<EventInput> events, Json metadata, TenantContext context)
{
    IngestResult result{.accepted = static_cast<int>(events.size()), .duplicates = 0, .ids = {}};
    for (EventInput& event : events) {
        result.ids.append(event.id.value_or(EventId(QByteArray::number(ingested.size()))));
        ingested.append(std::move(event));
    }
    batchMetadata = std::move(metadata);
    ingestContext = std::move(context);
    return readyFuture(Result<IngestResult>(std::move(result)));
}

QFuture<Result<Health>> FakeBinding::health() { return readyFuture(Result<Health>(Health{"ok", "1", 1})); }

QFuture<Result<Capabilities>> FakeBinding::capabilities() { return readyFuture(Result<Capabilities>(abilities)); }

Subscription* FakeBinding::subscribe(Plane, GraphQLRequest, TenantContext, Cursor) { return nullptr; }

} // namespace Tenantry::Testing
