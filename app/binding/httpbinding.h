// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/remoteoptions.h"
#include "binding/servicebinding.h"

#include <memory>

namespace Tenantry {

class RemoteTransport;

/// A service over HTTPS: `tenantryd`, or any gateway that follows the seed. Futures finish on this thread, never inside
/// the call; deleting the binding finishes those under way with Cancelled.
///
/// The context travels twice and never differently: as `context` of the payload, and as X-Tenant-ID, X-User-ID and
/// X-Session-ID, where a gateway of before service bindings looks for it. Nothing of one call is kept for another, and
/// no connection carries two tenants or persons.
///
/// Repeated (`RemoteOptions::repeats`, after a growing pause, within `totalMs`): queries, health, capabilities and
/// ingest, when the connection broke or 502, 503 or 504 came; anything that was never sent, or was refused with 429
/// (after its Retry-After). A document with the word `mutation` is sent once, and where its answer is lost the error
/// says that nobody knows whether it was done.
///
/// Errors: the service's own code where it names one (`errorOf`), its words and requestId in the detail. IoError where
/// it was not reached, fell silent, or took too long; Unverifiable where its certificate was not accepted;
/// LimitExceeded where its answer is too large; ParseError where it is no JSON at all.
class HttpBinding final : public ServiceBinding {
    Q_OBJECT

public:
    explicit HttpBinding(RemoteOptions options, QObject* parent = nullptr);
    ~HttpBinding() override;

    /// GraphQL errors come inside the answer, as from every binding, also where they came with status 400 or 422.
    QFuture<Result<QByteArray>> graphql(
        Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel) override;
    QFuture<Result<IngestResult>> ingestEvent(EventInput event, TenantContext context) override;
    /// By POST /api/events, which the seed's gateways have too. Every event gets its id here first, the same one that
    /// the service would make (EventIdentity), so that a repeat, or an import done twice, adds nothing; after a repeat
    /// the result may count as duplicates what the first try stored. The route takes events only: the batch's metadata
    /// goes into each of them, under its own, as the service would put it.
    QFuture<Result<IngestResult>> ingestBatch(QList<EventInput> events, Json metadata, TenantContext context) override;
    /// Without a token. `latencyMs` is the way there and back.
    QFuture<Result<Health>> health() override;
    /// Asked anew each time; up to seven requests, none of which changes anything.
    QFuture<Result<Capabilities>> capabilities() override;
    /// Never null: what cannot be streamed ends with the service's reason.
    Subscription* subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after) override;

private:
    std::unique_ptr<RemoteTransport> m_transport;
};

} // namespace Tenantry
