// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "isolation/finding.h"
#include "isolation/verificationcounts.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace Tenantry {

/// An answer after verification: the only form in which an answer leaves the client. Stamps are taken out; a withheld
/// record is `null` where it stood, in a list and elsewhere.
struct VerifiedAnswer {
    Json data; ///< the answer's `data`; null where there was none, or where the answer failed closed
    QList<Error> errors; ///< the answer's `errors`; path as in `eventPage.nodes[3]`
    QList<Finding> findings; ///< the first 1,000; `counts` counts all
    VerificationCounts counts;
    bool failedClosed = false; ///< another tenant's echo, or an envelope with a key given twice: no data at all
    RequestId requestId; ///< from `extensions.tenancy`
    std::optional<int64_t> remaining; ///< of the tenant's rate limit, where the service says it

    bool operator==(const VerifiedAnswer&) const = default;

    /// Of each of `errors` what the service says beside its words (`rule`, `missing`, `whoCanGrant`, `present`). Nobody
    /// looked whose it is: whoever shows a record of it compares its id with what was asked for.
    QList<Json> errorDetails{};

    bool hasBreach() const
    {
        return std::any_of(findings.begin(), findings.end(), [](auto& f) { return f.verdict == Verdict::Breach; });
    }
    /// Something is missing from what one sees: the page says so.
    bool hasWithheld() const
    {
        return counts.withheld > 0 || std::any_of(findings.begin(), findings.end(), [](auto& f) { return f.withheld; });
    }
    /// The answer's member of `data`; null where it is absent.
    const Json& member(const char* name) const;
};

} // namespace Tenantry
