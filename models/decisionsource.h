// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/decode/person.h"
#include "models/decisionanswer.h"
#include "models/plannedanswer.h"

#include <QFuture>

namespace Tenantry {

/// Where changes that wait for a second person come from, whatever their kind, and where decisions go.
class DecisionSource {
public:
    DecisionSource() = default;
    DecisionSource(const DecisionSource&) = delete;
    DecisionSource& operator=(const DecisionSource&) = delete;
    virtual ~DecisionSource() = default;

    virtual QFuture<Result<Person>> me() = 0;
    /// The newest first; waiting ones and those that were decided.
    virtual QFuture<Result<QList<PendingRow>>> list() = 0;
    virtual QFuture<Result<DecisionAnswer>> decide(const PendingRow& change, bool approve, const QString& reason) = 0;
    virtual QFuture<Result<DecisionAnswer>> cancel(const PendingRow& change, const QString& reason) = 0;
    /// What it would touch if it were asked for now. Unsupported where this version does not know its kind.
    virtual QFuture<Result<PlannedAnswer>> planNow(const PendingRow& change) = 0;
};

} // namespace Tenantry
