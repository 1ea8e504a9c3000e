// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"
#include "isolation/shareexcuse.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/verifierkey.h"

#include <QHash>
#include <QList>

#include <mutex>
#include <optional>

namespace Tenantry {

/// What excuses records of others in this console: grants whose activation the service proved from the asker's own log,
/// under a checkpoint that is signed with the pinned key and does not contradict one that was seen before. Any thread
/// may call.
class ShareExcuseBook {
public:
    /// What a service asked with this answers, read by `proven`.
    static QByteArray document();

    /// The key of the service's logs, from a witness. Where none was pinned the first that is seen is, as a witness
    /// does.
    void pin(Ledger::VerifierKey key);
    /// The grants that the service's bytes prove for this tenant at this time; what proves nothing is left out.
    QList<ShareExcuse> proven(const QByteArray& answer, const TenantId& tenant, Timestamp now);

private:
    bool isTrusted(const TenantId& tenant, const Ledger::SignedCheckpoint& note, const Ledger::VerifierKey& key);

    std::mutex m_mutex;
    std::optional<Ledger::VerifierKey> m_key;
    QHash<QByteArray, Ledger::Checkpoint> m_seen; ///< the highest, by log
};

} // namespace Tenantry
