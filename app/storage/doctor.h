// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tenant.h"
#include "storage/workspace.h"

#include <QList>

namespace Tenantry {

struct DoctorFinding {
    QByteArray check; ///< `file`, `integrity`, `foreignKeys`, `schema`, `rollups`, `audit`, `owners`
    TenantId tenantId; ///< where it is one tenant's
    QString detail; ///< what is wrong
    QString remedy; ///< what to do
};

struct DoctorTenant {
    TenantId tenantId;
    QString name;
    TenantStatus status = TenantStatus::Active;
    int64_t events = 0; ///< counted, not from the rollup
    int64_t auditSize = 0;
};

struct DoctorReport {
    int schema = 0;
    QString engine;
    QList<DoctorTenant> tenants; ///< by id
    QList<DoctorFinding> findings;

    bool ok() const { return findings.isEmpty(); }
};

/// Checks a workspace, beside a running program too; writes nothing. An error where it cannot even be opened.
class Doctor {
public:
    static Result<DoctorReport> examine(const QString& folder, const CancelToken& cancel = {});
};

} // namespace Tenantry
