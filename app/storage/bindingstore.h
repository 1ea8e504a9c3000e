// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "storage/connectionpool.h"
#include "storage/transaction.h"
#include "storage/workspaceoptions.h"

#include <QByteArrayList>
#include <QHash>

#include <mutex>

namespace Tenantry {

/// The dedicated bindings' own databases of a workspace, `bindings/<name>.db`: one schema, one connection a thread,
/// like the workspace's own. Any thread may call.
class BindingStore {
public:
    BindingStore(QString folder, WorkspaceOptions options);

    /// `[a-z0-9][a-z0-9_-]{0,62}`: a name is a file's name too.
    static bool isName(const QByteArray& name);
    /// The binding's name where a tenant's `binding` says `dedicated:<name>`; empty for the shared one.
    static QByteArray nameOf(const QByteArray& tenantsBinding);

    /// This thread's connection; makes the file at its first use, unless the workspace may only be read.
    Result<Database*> database(const QByteArray& name);
    /// The names of the files that are there.
    QByteArrayList names() const;

    /// A tenant's rows are found by a number of this database's own. Writes only where it is not known yet.
    static Result<void> ensureTenant(Transaction& data, const Tenant& tenant);

private:
    QString fileOf(const QByteArray& name) const;
    Result<std::shared_ptr<ConnectionPool>> pool(const QByteArray& name);

    const QString m_folder;
    const WorkspaceOptions m_options;
    std::mutex m_mutex;
    QHash<QByteArray, std::shared_ptr<ConnectionPool>> m_pools;
};

} // namespace Tenantry
