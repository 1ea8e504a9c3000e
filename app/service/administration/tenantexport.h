// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "service/auditing/ledgerkeeper.h"
#include "storage/workspace.h"

#include <functional>

namespace Tenantry {

/// A copy of all that a tenant has, as a folder: `tenant.json`, `members.jsonl`, `events.jsonl`, `audit.jsonl` (the
/// log, verifiable; with personal data where asked for), and `manifest.json` with the number of rows and the SHA-256 of
/// each. That it is made is an entry `tenant.export` in the tenant's and the platform's log, before the first byte. The
/// folder has its name only once it is whole; what is cancelled or fails leaves none. Files are 0600, the folder 0700.
class TenantExport {
public:
    struct Request {
        TenantId tenant;
        QString folder; ///< must not be there yet
        bool withPersonal = false; ///< of the log: members' names are in members.jsonl in any case
        AuditActor actor;
        RequestId requestId;
        Timestamp now;
        CancelToken cancel;
    };
    /// Events so far, of how many.
    using Progress = std::function<void(int64_t done, int64_t of)>;

    TenantExport(Workspace& workspace, const LedgerKeeper& keeper)
        : m_workspace(workspace)
        , m_keeper(keeper)
    {
    }

    /// The manifest. NotFound, Conflict where the folder is there, Cancelled, IoError.
    Result<Json> run(const Request& request, const Progress& progress = {}) const;

private:
    class Folder;
    Result<void> note(Database& control, const Request& request) const;
    Result<void> write(Database& control, const Request& request, const Progress& progress, Folder& folder) const;
    Result<void> writeEvents(Database& control, const Request& request, const Progress& progress, Folder& folder) const;

    Workspace& m_workspace;
    const LedgerKeeper& m_keeper;
};

} // namespace Tenantry
