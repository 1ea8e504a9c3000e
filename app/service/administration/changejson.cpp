// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/changejson.h"

namespace Tenantry {

Json changeJson(const StoredChange& change)
{
    Json ids = Json::array();
    for (const StoredChange::Touch& one : change.touched)
        ids.push_back(one.tenant.toStdString());
    return {{"tenantId", change.tenantId.toStdString()}, {"id", change.id.toStdString()},
        {"kind", change.kind.toStdString()}, {"permission", change.permission.toStdString()}, {"body", change.body},
        {"plan", change.plan}, {"digest", change.digest.toStdString()},
        {"state", changeStateName(change.state).toStdString()}, {"reason", change.reason.toStdString()},
        {"requestedBy", change.requestedBy.toStdString()}, {"requestedAt", change.requestedAt.ms},
        {"lapsesAt", change.lapsesAt.ms},
        {"decidedBy", change.decidedBy ? Json(change.decidedBy->toStdString()) : Json()},
        {"decidedAt", change.decidedAt ? Json(change.decidedAt->ms) : Json()},
        {"decision", change.decision.isEmpty() ? Json() : Json(change.decision.toStdString())},
        {"version", change.version}, {"touchedCount", change.touchedCount}, {"touchedIds", std::move(ids)}};
}

} // namespace Tenantry
