// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"
#include "gateway/gatewaycall.h"

#include <memory>

namespace Tenantry {

class GatewayEngine;

/// The service in this process, asked as one principal. Reads run on the engine's reader threads, changes one after the
/// other on its writer thread; the futures finish there. Deleting a binding does not stop what it asked for.
class EmbeddedBinding final : public ServiceBinding {
    Q_OBJECT

public:
    EmbeddedBinding(std::shared_ptr<GatewayEngine> engine, Principal principal, QObject* parent = nullptr);
    ~EmbeddedBinding() override;

    QFuture<Result<QByteArray>> graphql(
        Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel) override;
    QFuture<Result<IngestResult>> ingestEvent(EventInput event, TenantContext context) override;
    QFuture<Result<IngestResult>> ingestBatch(QList<EventInput> events, Json metadata, TenantContext context) override;
    QFuture<Result<Health>> health() override;
    QFuture<Result<Capabilities>> capabilities() override;
    /// Events of the inference plane; null on the platform plane.
    Subscription* subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after) override;

private:
    GatewayCall call(TenantContext context, CancelToken cancel = {}) const;

    std::shared_ptr<GatewayEngine> m_engine;
    Principal m_principal;
};

} // namespace Tenantry
