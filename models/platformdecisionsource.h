// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/decisionsource.h"
#include "models/tenantlifeadmin.h"

#include <QObject>

namespace Tenantry {

class PlatformClient;

/// By the platform plane.
class PlatformDecisionSource final : public DecisionSource {
public:
    /// Both outlive this.
    PlatformDecisionSource(PlatformClient& client, TenantLifeAdmin& tenants);

    QFuture<Result<Person>> me() override;
    QFuture<Result<QList<PendingRow>>> list() override;
    QFuture<Result<DecisionAnswer>> decide(const PendingRow& change, bool approve, const QString& reason) override;
    QFuture<Result<DecisionAnswer>> cancel(const PendingRow& change, const QString& reason) override;
    QFuture<Result<PlannedAnswer>> planNow(const PendingRow& change) override;

    /// The order that a waiting change of tenants is; none of another kind, or where its tenants are not named.
    static std::optional<LifeOrder> orderOf(const PendingRow& change);

private:
    PlatformClient& m_client;
    TenantLifeAdmin& m_tenants;
    QObject m_home; ///< answers that another question hangs on come back to this thread
};

} // namespace Tenantry
