// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ids.h"
#include "storage/transaction.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// Work on a tenant that outlives a request, one of a kind at a time, and the certificates that purges leave.
class TenantJobs {
public:
    explicit TenantJobs(Database& database)
        : m_db(database)
    {
    }

    struct Job {
        TenantId tenant;
        QByteArray kind; ///< `purge`, `move`
        Json state;
        Timestamp startedAt;
    };
    Result<QList<Job>> list(const QByteArray& kind) const; ///< oldest first
    Result<QList<Job>> of(const TenantId& tenant) const;
    Result<void> put(Transaction& transaction, const Job& job);
    Result<void> end(Transaction& transaction, const TenantId& tenant, const QByteArray& kind);

    struct Certificate {
        TenantId tenant;
        Timestamp at;
        QByteArray sha256; ///< of the document's bytes, hex
        QByteArray document; ///< canonical JSON
    };
    Result<void> putCertificate(Transaction& transaction, const Certificate& certificate);
    Result<std::optional<Certificate>> certificate(const TenantId& tenant) const;
    Result<QList<Certificate>> certificates(int first, int offset) const; ///< newest first
    Result<int64_t> certificateCount() const { return m_db.scalar("SELECT count(*) FROM tenant_certificate"); }

private:
    Database& m_db;
};

} // namespace Tenantry
