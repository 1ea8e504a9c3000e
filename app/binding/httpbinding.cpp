// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/httpbinding.h"

#include "binding/capabilityprobe.h"
#include "binding/httpsubscription.h"
#include "binding/oncepromise.h"
#include "binding/refusedsubscription.h"
#include "binding/remoterequest.h"
#include "binding/remotetransport.h"
#include "binding/wireformat.h"

namespace Tenantry {

namespace {

const char* pathOf(Plane plane) { return plane == Plane::Inference ? "/graphql" : "/platform/graphql"; }

/// Without the word it changes nothing; with it, it may, and is not sent twice.
bool mayChange(const GraphQLRequest& request) { return request.query.contains("mutation"); }

Result<RemoteAsk> graphqlAsk(Plane plane, const GraphQLRequest& request, const TenantContext& context)
{
    RemoteAsk ask;
    ask.method = "POST";
    ask.path = pathOf(plane);
    ask.repeatable = !mayChange(request);
    auto headers = contextHeaders(context);
    if (!headers)
        return fail(headers.error());
    ask.headers = std::move(*headers);
    ask.context = contextKey(context);
    auto body = graphqlBody(request, context);
    if (!body)
        return fail(body.error());
    ask.body = std::move(*body);
    return ask;
}

/// Some servers send what they say of a malformed document with status 400 or 422: it is an answer all the same.
bool isGraphqlAnswer(const RemoteAnswer& answer)
{
    if (answer.isSuccess())
        return answer.isJson();
    if (!answer.isJson() || (answer.status != 400 && answer.status != 422))
        return false;
    const auto body = parseJson(answer.body);
    return body && body->is_object() && body->contains("errors") && (*body)["errors"].is_array()
        && !body->contains("error");
}

Error noAnswer(const RemoteAnswer& answer)
{
    if (!answer.isSuccess())
        return errorOf(answer);
    return {ErrorCode::ParseError,
        QStringLiteral("HTTP %1: the service answered \"%2\" instead of JSON")
            .arg(answer.status)
            .arg(QString::fromLatin1(answer.contentType.left(60))),
        {}};
}

Result<Health> healthOf(const RemoteAnswer& answer)
{
    if (!answer.isSuccess() || !answer.isJson())
        return fail(noAnswer(answer));
    const auto body = parseJson(answer.body);
    if (!body || !body->is_object() || bytesMember(*body, "status").isEmpty())
        return fail(ErrorCode::ParseError, QStringLiteral("the service's health is no object with a status"));
    return Health{bytesMember(*body, "status").left(200), bytesMember(*body, "version").left(100),
        static_cast<int>(answer.elapsedMs)};
}

/// For what is refused before it is sent: later, as every answer.
template <class T> QFuture<Result<T>> refusedLater(QObject* context, Error error)
{
    const OncePromise<T> promise;
    QMetaObject::invokeMethod(
        context, [promise, error = std::move(error)] { promise.keep(fail(error)); }, Qt::QueuedConnection);
    return promise.future();
}

} // namespace

HttpBinding::HttpBinding(RemoteOptions options, QObject* parent)
    : ServiceBinding(parent)
    , m_transport(std::make_unique<RemoteTransport>(std::move(options)))
{
}

HttpBinding::~HttpBinding() = default;

QFuture<Result<QByteArray>> HttpBinding::graphql(
    Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel)
{
    auto ask = graphqlAsk(plane, request, context);
    if (!ask)
        return refusedLater<QByteArray>(m_transport.get(), ask.error());
    ask->accept = "application/graphql-response+json, application/json;q=0.9";
    ask->cancel = std::move(cancel);
    const OncePromise<QByteArray> promise;
    m_transport->send(*std::move(ask), [promise](Result<RemoteAnswer> answer) {
        if (!answer)
            promise.keep(fail(answer.error()));
        else if (isGraphqlAnswer(*answer))
            promise.keep(std::move(answer->body));
        else
            promise.keep(fail(noAnswer(*answer)));
    });
    return promise.future();
}

QFuture<Result<IngestResult>> HttpBinding::ingestEvent(EventInput event, TenantContext context)
{
    return ingestBatch({std::move(event)}, Json::object(), std::move(context));
}

QFuture<Result<IngestResult>> HttpBinding::ingestBatch(QList<EventInput> events, Json metadata, TenantContext context)
{
    auto headers = contextHeaders(context);
    if (!headers)
        return refusedLater<IngestResult>(m_transport.get(), headers.error());
    if (!metadata.is_object() && !metadata.is_null())
        return refusedLater<IngestResult>(m_transport.get(),
            {ErrorCode::InvalidArgument, QStringLiteral("metadata must be an object"), QStringLiteral("metadata")});
    RemoteAsk ask;
    ask.method = "POST";
    ask.path = "/api/events";
    ask.headers = std::move(*headers);
    ask.context = contextKey(context);
    WireEvents wire = wireEvents(events, metadata, context, m_transport->options().clock->now());
    ask.body = std::move(wire.body);
    const OncePromise<IngestResult> promise;
    m_transport->send(std::move(ask), [promise, sent = std::move(wire.ids)](const Result<RemoteAnswer>& answer) {
        if (!answer)
            promise.keep(fail(answer.error()));
        else if (!answer->isSuccess() || !answer->isJson())
            promise.keep(fail(noAnswer(*answer)));
        else
            promise.keep(ingestResultFromJson(answer->body, sent));
    });
    return promise.future();
}

QFuture<Result<Health>> HttpBinding::health()
{
    RemoteAsk ask;
    ask.path = "/health";
    ask.withBearer = false;
    const OncePromise<Health> promise;
    m_transport->send(std::move(ask), [promise](const Result<RemoteAnswer>& answer) {
        promise.keep(answer ? healthOf(*answer) : Result<Health>(fail(answer.error())));
    });
    return promise.future();
}

QFuture<Result<Capabilities>> HttpBinding::capabilities()
{
    const OncePromise<Capabilities> promise;
    new CapabilityProbe(
        *m_transport, [promise](Result<Capabilities> found) { promise.keep(std::move(found)); }, this);
    return promise.future();
}

Subscription* HttpBinding::subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after)
{
    const RemoteOptions& options = m_transport->options();
    auto ask = graphqlAsk(plane, request, context);
    if (ask && (after.bytes().contains('\n') || after.bytes().contains('\r') || after.bytes().contains('\0')))
        ask = fail(ErrorCode::InvalidArgument, QStringLiteral("the cursor is none"));
    if (!ask)
        return new RefusedSubscription(ask.error());
    ask->accept = "text/event-stream";
    auto* subscription = new HttpSubscription(options, *std::move(ask), std::move(after));
    connect(this, &QObject::destroyed, subscription, [subscription] {
        subscription->end({ErrorCode::Cancelled, QStringLiteral("the binding was closed"), {}});
    });
    return subscription;
}

} // namespace Tenantry
