// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"

namespace Tenantry {

/// Refusals that no permission lifts: each is of a rule, says what is missing, and who can give it. An error carries
/// its rule in its path (`rule:purge.held`); answers show it as `rule`, `missing` and `whoCanGrant`, as they show a
/// missing permission.
class RuleWords {
public:
    static constexpr QStringView kPath = u"rule:";

    static tl::unexpected<Error> refusal(const char* rule, const QString& detail, ErrorCode code = ErrorCode::Conflict);
    /// The three members; null for an unknown rule.
    static Json of(QStringView rule);
};

} // namespace Tenantry
