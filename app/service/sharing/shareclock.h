// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "service/sharing/sharedesk.h"

#include <QList>

namespace Tenantry {

/// What time does to sharing: it only writes down what holds already, each thing once. Called by a timer, in a
/// transaction; the same again finds nothing to do.
class ShareClock {
public:
    struct Sweep {
        int lapsed = 0;
        int expired = 0;
        int suspended = 0; ///< a tenant of theirs is not active
        int reminded = 0;
        int told = 0; ///< hours of use
        /// What needs asking as the consumer: ACTIVATING whose start has come, REVOKING, REVOKE_FAILED.
        QList<ShareGrant> toProbe;
        QList<ShareGrant> toLookAt; ///< health that is six hours old
        bool isMore = false; ///< there was more than one sweep takes

        int written() const { return lapsed + expired + suspended + reminded + told; }
    };

    static constexpr int64_t kBetweenLooks = 6 * Timestamp::kHour;

    static Result<Sweep> sweep(Transaction& transaction, Timestamp now);
    /// Counts uses: `share.accessed` at the first of a grant, then with each hour's count by the sweep.
    static Result<void> addUses(const ShareDesk& desk, const GrantId& id, int64_t uses, const QByteArray& document);

private:
    static Result<void> requests(const ShareDesk& desk, Sweep& sweep);
    static Result<void> grants(const ShareDesk& desk, Sweep& sweep);
    static Result<void> uses(const ShareDesk& desk, Sweep& sweep);
};

} // namespace Tenantry
