// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/verifiedtokens.h"

namespace Tenantry {

std::optional<VerifiedTokens::Entry> VerifiedTokens::find(const QByteArray& digest)
{
    QMutexLocker lock(&m_mutex);
    if (const auto young = m_young.constFind(digest); young != m_young.cend())
        return *young;
    if (const auto old = m_old.constFind(digest); old != m_old.cend())
        return *old;
    return std::nullopt;
}

void VerifiedTokens::put(const QByteArray& digest, Entry entry)
{
    QMutexLocker lock(&m_mutex);
    if (m_young.size() >= kHalf && !m_young.contains(digest))
        m_old = std::exchange(m_young, {});
    m_young.insert(digest, std::move(entry));
}

void VerifiedTokens::drop(const QByteArray& digest)
{
    QMutexLocker lock(&m_mutex);
    m_young.remove(digest);
    m_old.remove(digest);
}

qsizetype VerifiedTokens::size()
{
    QMutexLocker lock(&m_mutex);
    return m_young.size() + m_old.size();
}

} // namespace Tenantry
