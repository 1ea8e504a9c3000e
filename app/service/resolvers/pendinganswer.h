// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/administration/changejson.h"
#include "service/administration/pendingchanges.h"

namespace Tenantry {

/// A change as PendingChange says it, to whoever asks.
inline Json pendingAnswer(const PendingChanges& changes, const StoredChange& change)
{
    Json answer = changeJson(change);
    const auto why = changes.whyNot(change);
    answer["decidable"] = !why;
    answer["whyNot"] = why ? Json(why->detail.toStdString()) : Json();
    return answer;
}

} // namespace Tenantry
