// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ids.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Tenantry {

/// What every change is asked with.
struct ChangeTerms {
    QString reason;
    bool needsReason = true;
    QHash<TenantId, int> versions; ///< expected; a tenant without one is changed as it is found
    QByteArray token; ///< empty: none
    QByteArray digest; ///< of all that was asked for, where there is a token
    bool dryRun = false;
};

} // namespace Tenantry
