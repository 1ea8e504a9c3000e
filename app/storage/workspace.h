// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/bindingstore.h"
#include "storage/connectionpool.h"
#include "storage/workspacelock.h"
#include "storage/workspaceoptions.h"

#include <QString>

namespace Tenantry {

/// A folder: `tenantry.db`, `bindings/`, `keys/` (0700). Opening checks the file before it touches anything; a failed
/// open leaves the folder as it was and names the file. Any thread may call once it is open; threads that asked for a
/// connection must have let go of it before the workspace dies.
class Workspace {
public:
    static Result<std::unique_ptr<Workspace>> open(const QString& folder, const WorkspaceOptions& options);

    /// This thread's own connection, opened at its first call and closed when the thread ends.
    Result<Database*> database();

    /// The dedicated bindings' own databases.
    BindingStore& bindings() { return *m_bindings; }

    const QString& folder() const { return m_folder; }
    QString databaseFile() const;
    QString keysFolder() const;
    QString bindingsFolder() const;
    const QByteArray& installation() const { return m_installation; } ///< random, made with the workspace
    Timestamp createdAt() const { return m_createdAt; }
    bool isSample() const { return m_isSample; }
    bool isReadOnly() const { return m_readOnly; }

private:
    Workspace() = default;
    Result<void> prepare(const WorkspaceOptions& options);
    Result<void> upgrade(const WorkspaceOptions& options);
    Result<void> readMeta();

    QString m_folder;
    std::unique_ptr<WorkspaceLock> m_lock; ///< before the pool: let go after the last connection is closed
    std::shared_ptr<ConnectionPool> m_pool;
    std::unique_ptr<BindingStore> m_bindings;
    QByteArray m_installation;
    Timestamp m_createdAt;
    bool m_isSample = false;
    bool m_readOnly = false;
};

} // namespace Tenantry
