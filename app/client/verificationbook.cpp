// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/verificationbook.h"

namespace Tenantry {

namespace {

void addTo(VerificationTotals& totals, const VerifiedAnswer& answer, int64_t breaches)
{
    totals.records += answer.counts;
    ++totals.answers;
    totals.breaches += breaches;
}

} // namespace

void VerificationBook::add(const TenantId& asked, const VerifiedAnswer& answer)
{
    const int64_t breaches = std::count_if(answer.findings.begin(), answer.findings.end(),
        [](const Finding& finding) { return finding.verdict == Verdict::Breach; });
    std::function<void()> changed;
    {
        const std::lock_guard lock(m_mutex);
        addTo(m_all, answer, breaches);
        if (!asked.isEmpty())
            addTo(m_byTenant[asked], answer, breaches);
        changed = m_changed;
    }
    if (changed && !m_told.exchange(true) && !m_postbox.post(std::move(changed)))
        m_told = false;
}

VerificationTotals VerificationBook::totals() const
{
    const std::lock_guard lock(m_mutex);
    return m_all;
}

VerificationTotals VerificationBook::totals(const TenantId& tenant) const
{
    const std::lock_guard lock(m_mutex);
    return m_byTenant.value(tenant);
}

} // namespace Tenantry
