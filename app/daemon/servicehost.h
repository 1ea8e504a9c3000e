// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daemon/serveconfig.h"
#include "gateway/authenticator.h"
#include "gateway/gatewaydoor.h"

namespace Tenantry {

/// A workspace with its gateway and front door, as `serve` puts them on the network.
class ServiceHost {
public:
    /// Blocks: files, migrations, and the issuers' keys, at most a few seconds. InvalidArgument for a configuration
    /// that would take tokens meant for others. `clock` outlives the host.
    static Result<std::unique_ptr<ServiceHost>> open(
        const QString& folder, const ServeConfig& config, const Clock& clock);
    ~ServiceHost();

    FrontDoor& door() { return *m_door; }
    /// Issuers whose keys were not there at the start: their tokens do not count until they are.
    const QStringList& warnings() const { return m_warnings; }

private:
    ServiceHost() = default;

    std::shared_ptr<GatewayEngine> m_engine;
    std::unique_ptr<Authenticator> m_authenticator;
    std::unique_ptr<GatewayDoor> m_door;
    QStringList m_warnings;
};

} // namespace Tenantry
