// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "models/decisionsource.h"

namespace Tenantry::Testing {

/// Waiting changes in memory. Whoever asks is `me`; a second person is whoever else.
class FakeDecisions final : public DecisionSource {
public:
    QFuture<Result<Person>> me() override { return readyFuture(Result<Person>(person)); }
    QFuture<Result<QList<PendingRow>>> list() override
    {
        ++asked;
        return problem ? readyFuture(Result<QList<PendingRow>>(fail(*problem)))
                       : readyFuture(Result<QList<PendingRow>>(rows));
    }
    QFuture<Result<DecisionAnswer>> decide(const PendingRow& change, bool approve, const QString& reason) override
    {
        if (refusal)
            return readyFuture(Result<DecisionAnswer>(DecisionAnswer{{}, refusal}));
        return end(change, approve ? "APPLIED" : "REFUSED", reason);
    }
    QFuture<Result<DecisionAnswer>> cancel(const PendingRow& change, const QString& reason) override
    {
        return end(change, "CANCELLED", reason);
    }
    QFuture<Result<PlannedAnswer>> planNow(const PendingRow&) override
    {
        return readyFuture(Result<PlannedAnswer>(PlannedAnswer{ChangeAnswer{}, {}}));
    }

    Person person{UserId("me"), QStringLiteral("Me"), {}, {{kPlatformTenant, Role::Operator}}};
    QList<PendingRow> rows;
    std::optional<RefusalRow> refusal;
    std::optional<Error> problem;
    int asked = 0;

private:
    QFuture<Result<DecisionAnswer>> end(const PendingRow& change, const char* state, const QString& reason)
    {
        for (PendingRow& row : rows) {
            if (row.id != change.id)
                continue;
            row.state = state;
            row.decision = reason;
            row.decidedBy = person.id;
            row.isDecidable = false;
            ++row.version;
            return readyFuture(Result<DecisionAnswer>(DecisionAnswer{row, {}}));
        }
        return readyFuture(Result<DecisionAnswer>(fail(ErrorCode::NotFound)));
    }
};

} // namespace Tenantry::Testing
