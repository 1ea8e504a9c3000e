// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "domain/breach.h"
#include "models/rowpage.h"

#include <QFuture>

#include <optional>

namespace Tenantry {

/// Where cases come from, and who changes them.
class BreachSource {
public:
    virtual ~BreachSource() = default;
    virtual QFuture<Result<RowPage<Breach>>> breaches(std::optional<BreachState> state, const CancelToken& cancel) = 0;
    /// Conflict when the case changed since it was read.
    virtual QFuture<Result<Breach>> acknowledge(const BreachId& id, int expectedVersion) = 0;
    virtual QFuture<Result<Breach>> close(const BreachId& id, const QString& cause, int expectedVersion) = 0;
};

} // namespace Tenantry
