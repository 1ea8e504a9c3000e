// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/breachsource.h"

namespace Tenantry {

class PlatformClient;

/// Cases as the platform plane keeps them: of all tenants, or of those that `askedBy` asked for.
class PlatformBreachSource final : public BreachSource {
public:
    explicit PlatformBreachSource(PlatformClient& client, TenantId askedBy = {}); ///< the client outlives this

    QFuture<Result<RowPage<Breach>>> breaches(std::optional<BreachState> state, const CancelToken& cancel) override;
    QFuture<Result<Breach>> acknowledge(const BreachId& id, int expectedVersion) override;
    QFuture<Result<Breach>> close(const BreachId& id, const QString& cause, int expectedVersion) override;

private:
    PlatformClient& m_client;
    TenantId m_askedBy;
};

} // namespace Tenantry
