// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "storage/statement.h"

namespace Tenantry {

/// What readShareGrant reads, in its order; `now` is bound first: uses of the 30 days before it.
inline constexpr char kShareGrantColumns[] =
    "SELECT g.id, g.request_id, g.provider, g.consumer, g.state, g.version, g.scope, g.digest, g.created_at,"
    " g.starts_at, g.activated_at, g.expires_at, g.ended_at, g.break_glass, g.broken_by, g.ticket, g.reviewed_at,"
    " g.suspended_by, g.reason, g.document, g.receipt, g.probed_at, g.healthy, g.last_used, g.epoch, g.entry,"
    " g.reminded, (SELECT coalesce(sum(u.n), 0) FROM share_use u WHERE u.grant_id = g.id AND u.hour > ? / 3600000 - "
    "720)"
    " FROM share_grant g";

inline constexpr int kShareGrantReminded = 26;

Result<ShareGrant> readShareGrant(const Statement& row);
/// Binds what INSERT and UPDATE share, in the order of the columns from `state` to `entry`.
Statement& bindShareGrant(Statement& statement, const ShareGrant& grant);

} // namespace Tenantry
