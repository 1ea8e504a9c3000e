// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "base/json.h"
#include "base/result.h"
#include "client/importing/importposition.h"
#include "client/importing/memberdraft.h"
#include "client/importing/tenantdraft.h"
#include "client/importing/tenantpresence.h"
#include "domain/eventinput.h"
#include "domain/ingestresult.h"
#include "domain/tenant.h"

#include <QFuture>
#include <QList>

namespace Tenantry {

/// What import and sample ask of a service. One implementation speaks through the clients; tests have their own. Used
/// from the thread that made it; futures may finish on any thread.
class WorkspaceWriter {
public:
    WorkspaceWriter() = default;
    WorkspaceWriter(const WorkspaceWriter&) = delete;
    WorkspaceWriter& operator=(const WorkspaceWriter&) = delete;
    virtual ~WorkspaceWriter() = default;

    /// Whether the tenant is there already, and who is in it: what an administrator changed is never written over.
    virtual QFuture<Result<TenantPresence>> presence(const TenantId& tenant) = 0;
    virtual QFuture<Result<void>> putTenant(const TenantDraft& tenant) = 0;
    virtual QFuture<Result<void>> putMembers(const TenantId& tenant, const QList<MemberDraft>& members) = 0;
    virtual QFuture<Result<void>> setStatus(const TenantId& tenant, TenantStatus status, const QString& reason) = 0;
    virtual QFuture<Result<IngestResult>> ingest(const TenantId& tenant, QList<EventInput> events) = 0;

    /// A change on the platform plane from a tenant's side, as one of the sample's people; the answer's record. Only a
    /// writer that is beside the service can be somebody else.
    virtual QFuture<Result<Json>> actAs(
        const UserId& /*person*/, const TenantId& /*side*/, const char* /*document*/, Json /*variables*/)
    {
        return readyFuture(Result<Json>(fail(ErrorCode::Unsupported)));
    }

    /// How far the import with this key came before it was interrupted. Kept with the data it speaks of, so that a
    /// workspace brought back from a backup never says more than it holds. Saving none forgets it.
    virtual QFuture<Result<std::optional<ImportPosition>>> importPosition(const QByteArray& key) = 0;
    virtual QFuture<Result<void>> saveImportPosition(
        const QByteArray& key, const std::optional<ImportPosition>& position) = 0;
};

} // namespace Tenantry
