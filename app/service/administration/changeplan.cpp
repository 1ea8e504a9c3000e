// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/changeplan.h"

namespace Tenantry {

Json ChangePlan::toJson() const
{
    Json gone = Json::array();
    for (const QString& what : irreversible)
        gone.push_back(what.toStdString());
    return {{"tenants", tenants}, {"problems", problems}, {"members", footprint.members},
        {"activePeople", footprint.activePeople}, {"grants", footprint.grants}, {"events", footprint.events},
        {"auditEntries", footprint.auditEntries}, {"entries", entries}, {"irreversible", std::move(gone)},
        {"needsSecondPerson", needsSecondPerson}, {"undo", undo.isEmpty() ? Json() : Json(undo.toStdString())}};
}

} // namespace Tenantry
