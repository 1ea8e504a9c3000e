// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/postbox.h"
#include "client/verificationtotals.h"
#include "domain/ids.h"
#include "isolation/verifiedanswer.h"

#include <QHash>

#include <atomic>
#include <memory>
#include <mutex>

namespace Tenantry {

/// Where verdicts are written down, from any thread. `VerificationCounter` shows it to the interface.
class VerificationBook {
public:
    /// `asked` is empty for the platform plane.
    void add(const TenantId& asked, const VerifiedAnswer& answer);
    VerificationTotals totals() const;
    VerificationTotals totals(const TenantId& tenant) const;

private:
    friend class VerificationCounter;

    mutable std::mutex m_mutex;
    VerificationTotals m_all;
    QHash<TenantId, VerificationTotals> m_byTenant;
    std::atomic<bool> m_told = false; ///< a change is on its way already: many answers, one signal
    std::function<void()> m_changed;
    Postbox m_postbox;
};

} // namespace Tenantry
