// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/bindinglist.h"

#include "gateway/bindingdirectory.h"

#include <algorithm>

namespace Tenantry {

QList<BindingStatus> bindingList(QList<BindingStatus> databases, const BindingDirectory* directory)
{
    if (!directory)
        return databases;
    for (const BindingStatus& named : directory->ownDatabases()) {
        const auto at = std::find_if(databases.begin(), databases.end(),
            [&](const BindingStatus& status) { return status.database == named.database; });
        if (at == databases.end()) {
            databases.append(named); // no event yet, so no file
            continue;
        }
        at->name = named.name;
        at->service = named.service;
        at->tenants.append(named.tenants);
    }
    return databases + directory->statuses();
}

} // namespace Tenantry
