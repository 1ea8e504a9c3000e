// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"

#include <atomic>
#include <memory>

namespace Tenantry {

/// The tour's only: a service that leaks one record when told to, so that the picture of a breach shows real verdicts.
/// `--tour` puts it before its own throw-away workspace and nothing else ever does.
class TourLeak final : public ServiceBinding {
    Q_OBJECT
public:
    explicit TourLeak(std::unique_ptr<ServiceBinding> sound);

    /// From the next list of events of `tenant` on, one record says it is `foreign`'s.
    void leak(const TenantId& tenant, const TenantId& foreign);

    QFuture<Result<QByteArray>> graphql(
        Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel) override;
    QFuture<Result<IngestResult>> ingestEvent(EventInput event, TenantContext context) override;
    QFuture<Result<IngestResult>> ingestBatch(QList<EventInput> events, Json metadata, TenantContext context) override;
    QFuture<Result<Health>> health() override;
    QFuture<Result<Capabilities>> capabilities() override;
    Subscription* subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after) override;

private:
    std::unique_ptr<ServiceBinding> m_sound;
    TenantId m_tenant;
    TenantId m_foreign;
};

} // namespace Tenantry
