// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

namespace Tenantry {

/// A change of tenants, as it is asked for: planned first, then carried out with the same words.
struct LifeOrder {
    enum class Kind { Create, Edit, Suspend, Resume, Archive, Restore, Purge, Bulk };

    Kind kind = Kind::Suspend;
    QList<TenantId> tenants{}; ///< one; a Bulk's may be many, a Create's is its own
    QList<int> versions{}; ///< as somebody saw them, one a tenant; a Create has none
    Json fields = Json::object(); ///< of Create, Edit and Bulk, as the schema's inputs spell them
    QString reason{}; ///< a plan needs none yet
    int keepDays = 30; ///< an Archive's
    QByteArray confirmId{}; ///< a Purge's: the id, typed
    QByteArray token{}; ///< the same twice is one change; empty: none

    bool operator==(const LifeOrder&) const = default;
};

} // namespace Tenantry
