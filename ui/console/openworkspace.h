// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/breachreporter.h"
#include "client/clientservices.h"
#include "client/importing/importjob.h"
#include "client/platformclient.h"
#include "client/sideclient.h"
#include "client/tenantclient.h"
#include "client/verificationcounter.h"
#include "client/witness/witnesswatch.h"
#include "ui/console/servicesource.h"

#include <functional>
#include <map>
#include <memory>

namespace Tenantry {

/// A service, in this process or elsewhere, and the clients that ask it. Made and used on the interface thread.
class OpenWorkspace final {
public:
    /// Stands between the clients and the service: tests and the tour put a leak there.
    using Wrap = std::function<std::unique_ptr<ServiceBinding>(std::unique_ptr<ServiceBinding>)>;

    /// Answers are held against the schema that this program was built with, not against what a service says of itself:
    /// it could say that nothing has an owner.
    /// `witnessFolder`: where what was seen of the logs is kept, with its key in the keychain; empty: in memory only.
    static Result<std::unique_ptr<OpenWorkspace>> make(
        ServiceSource source, const Clock& clock, const Wrap& wrap = {}, const QString& witnessFolder = {});
    ~OpenWorkspace();

    PlatformClient& platform() { return *m_platform; }
    TenantClient& tenant(const TenantId& tenant);
    SideClient& side(const TenantId& tenant); ///< the platform plane from this tenant's side
    VerificationCounter& counter() { return *m_counter; }
    BreachReporter& reporter() { return *m_reporter; }
    WitnessWatch& witness() { return *m_witness; }
    /// For import and sample, which write from a thread of their own.
    WriterFactory writers() const;
    /// As another local person, in a session of their own; null where the service is elsewhere.
    std::unique_ptr<ServiceBinding> bindAs(const UserId& person) const;
    /// One more look at the health of what serves the tenants; waits for it, some milliseconds. Nothing elsewhere.
    void lookAtBindings() const;
    /// Signs the logs as they stand, beside what the service does every ten seconds; waits for it. Nothing elsewhere.
    void signLogs() const;
    /// What is due in sharing now, likewise.
    void settleShares() const;
    QString folder() const { return m_source.folder; }
    QString name() const { return m_source.name; }
    bool isRemote() const { return !m_source.bindImporter; }

private:
    OpenWorkspace() = default;
    void watchLogs(const Clock& clock, const QString& folder);

    ServiceSource m_source;
    SessionId m_session;
    std::unique_ptr<ServiceBinding> m_binding;
    std::optional<ClientServices> m_services;
    std::unique_ptr<PlatformClient> m_platform;
    std::map<TenantId, std::unique_ptr<TenantClient>> m_tenants;
    std::map<TenantId, std::unique_ptr<SideClient>> m_sides;
    std::unique_ptr<VerificationCounter> m_counter;
    std::unique_ptr<BreachReporter> m_reporter;
    std::unique_ptr<WitnessStore> m_witnessStore;
    std::unique_ptr<WitnessWatch> m_witness;
};

} // namespace Tenantry
