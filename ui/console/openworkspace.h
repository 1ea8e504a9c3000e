// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/breachreporter.h"
#include "client/clientservices.h"
#include "client/importing/importjob.h"
#include "client/platformclient.h"
#include "client/tenantclient.h"
#include "client/verificationcounter.h"

#include <functional>
#include <map>
#include <memory>

namespace Tenantry {

class EmbeddedService;

/// A workspace with its service in this process and the clients that ask it. Made and used on the interface thread.
class OpenWorkspace final {
public:
    /// Stands between the clients and the service: tests and the tour put a leak there.
    using Wrap = std::function<std::unique_ptr<ServiceBinding>(std::unique_ptr<ServiceBinding>)>;

    static Result<std::unique_ptr<OpenWorkspace>> make(
        std::shared_ptr<EmbeddedService> service, const QString& folder, const Clock& clock, const Wrap& wrap = {});
    ~OpenWorkspace();

    PlatformClient& platform() { return *m_platform; }
    TenantClient& tenant(const TenantId& tenant);
    VerificationCounter& counter() { return *m_counter; }
    BreachReporter& reporter() { return *m_reporter; }
    /// For import and sample, which write from a thread of their own.
    WriterFactory writers() const;
    QString folder() const { return m_folder; }

private:
    OpenWorkspace() = default;

    QString m_folder;
    std::shared_ptr<EmbeddedService> m_service;
    UserId m_person;
    SessionId m_session;
    std::unique_ptr<ServiceBinding> m_binding;
    std::optional<ClientServices> m_services;
    std::unique_ptr<PlatformClient> m_platform;
    std::map<TenantId, std::unique_ptr<TenantClient>> m_tenants;
    std::unique_ptr<VerificationCounter> m_counter;
    std::unique_ptr<BreachReporter> m_reporter;
};

} // namespace Tenantry
