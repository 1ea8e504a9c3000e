// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/auditformat.h"
#include "domain/ids.h"

#include <QString>

namespace Tenantry {

/// What of the audit logs goes into which file.
struct ExportOrder {
    TenantId tenant; ///< whose log; empty: all, which the verifiable format cannot hold
    Json filter = Json::object(); ///< AuditFilter as the schema spells it, without the tenant; empty: the whole log
    std::optional<AuditFormat::Kind> format; ///< none: JSON Lines that verify themselves
    QString path;

    bool isWhole() const { return filter.empty(); }
};

} // namespace Tenantry
