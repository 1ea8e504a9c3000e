// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/verificationcounter.h"

#include "client/verificationbook.h"

namespace Tenantry {

VerificationCounter::VerificationCounter(std::shared_ptr<VerificationBook> book, QObject* parent)
    : QObject(parent)
    , m_book(std::move(book))
{
    const std::lock_guard lock(m_book->m_mutex);
    m_book->m_changed = [this] {
        m_book->m_told = false;
        emit changed();
    };
    m_book->m_told = false;
    m_book->m_postbox.attach(this);
}

VerificationCounter::~VerificationCounter()
{
    m_book->m_postbox.detach();
    const std::lock_guard lock(m_book->m_mutex);
    m_book->m_changed = nullptr;
}

VerificationTotals VerificationCounter::totals() const { return m_book->totals(); }

VerificationTotals VerificationCounter::totals(const TenantId& tenant) const { return m_book->totals(tenant); }

} // namespace Tenantry
