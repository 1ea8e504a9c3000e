// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/shareexcuses.h"

#include "base/log.h"
#include "service/sharing/activationproof.h"

namespace Tenantry {

namespace {

constexpr qsizetype kMostProven = 100'000;

/// Everything that the proof was of: a grant that says another place has to be proven again.
QByteArray proofKey(const ShareGrant& grant)
{
    return grant.id.bytes() + '\n' + grant.provider.bytes() + '\n' + grant.consumer.bytes() + '\n'
        + QByteArray::number(static_cast<qlonglong>(grant.epoch)) + '\n'
        + QByteArray::number(static_cast<qulonglong>(grant.entry));
}

} // namespace

QList<ShareExcuse> ShareExcuses::of(Database& database, const QList<ShareGrant>& grants) const
{
    QList<ShareExcuse> excuses;
    for (const ShareGrant& grant : grants) {
        const bool isTried = grant.state == ShareGrantState::Activating;
        const QByteArray key = proofKey(grant);
        bool isProven = isTried;
        if (!isTried) {
            const std::lock_guard lock(m_mutex);
            isProven = m_proven.contains(key);
        }
        if (!isProven) {
            const auto proof = ActivationProof::of(database, grant);
            if (!proof) {
                qCCritical(logService) << "grant" << grant.id << "has no proof:" << describe(proof.error());
                continue;
            }
            const std::lock_guard lock(m_mutex);
            if (m_proven.size() >= kMostProven)
                m_proven.clear();
            m_proven.insert(key);
        }
        excuses.append({grant.id, grant.provider});
    }
    return excuses;
}

} // namespace Tenantry
