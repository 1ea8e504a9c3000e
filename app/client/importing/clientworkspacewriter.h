// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/servicebinding.h"
#include "client/clientservices.h"
#include "client/importing/workspacewriter.h"
#include "client/platformclient.h"
#include "client/tenantclient.h"

#include <functional>
#include <map>

namespace Tenantry {

/// Writes through the clients: a PlatformClient, and a TenantClient for each tenant.
class ClientWorkspaceWriter final : public WorkspaceWriter {
public:
    /// `importer` makes tenants and ingests; `operatorBinding`, where there is one, changes a tenant's status.
    /// `bindAs`, where there is one, makes a binding of somebody else.
    using BindAs = std::function<std::unique_ptr<ServiceBinding>(const UserId& person)>;
    ClientWorkspaceWriter(std::unique_ptr<ServiceBinding> importer, std::unique_ptr<ServiceBinding> operatorBinding,
        ClientServices services, BindAs bindAs = {});
    ~ClientWorkspaceWriter() override;

    QFuture<Result<TenantPresence>> presence(const TenantId& tenant) override;
    QFuture<Result<void>> putTenant(const TenantDraft& tenant) override;
    QFuture<Result<void>> putMembers(const TenantId& tenant, const QList<MemberDraft>& members) override;
    QFuture<Result<void>> setStatus(const TenantId& tenant, TenantStatus status, const QString& reason) override;
    QFuture<Result<IngestResult>> ingest(const TenantId& tenant, QList<EventInput> events) override;
    QFuture<Result<Json>> actAs(
        const UserId& person, const TenantId& side, const char* document, Json variables) override;
    QFuture<Result<std::optional<ImportPosition>>> importPosition(const QByteArray& key) override;
    QFuture<Result<void>> saveImportPosition(
        const QByteArray& key, const std::optional<ImportPosition>& position) override;

private:
    class PresenceWalk;

    static QFuture<Result<void>> change(PlatformClient& client, const char* document, Json variables);

    std::unique_ptr<ServiceBinding> m_binding;
    std::unique_ptr<ServiceBinding> m_operatorBinding;
    ClientServices m_services;
    BindAs m_bindAs;
    std::map<UserId, std::unique_ptr<ServiceBinding>> m_people;
    PlatformClient m_platform;
    std::unique_ptr<PlatformClient> m_operator;
    std::map<TenantId, std::unique_ptr<TenantClient>> m_clients;
    std::unique_ptr<QObject> m_context; ///< what answers come home to
};

} // namespace Tenantry
