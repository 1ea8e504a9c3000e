// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"
#include "isolation/shareexcuse.h"
#include "ledger/merkletree.h"
#include "ledger/signedcheckpoint.h"
#include "ledger/verifierkey.h"

#include <QHash>
#include <QList>

#include <mutex>
#include <optional>

namespace Tenantry {

/// What excuses records of others in this console: grants whose activation the service proved from the asker's own log,
/// under a checkpoint that is signed with the pinned key and follows from what was seen of that log before, here or by
/// the witness. A log's later epoch is believed only once the witness saw it. Any thread may call.
class ShareExcuseBook {
public:
    /// What was known of a tenant's log when its proofs were asked for.
    struct Known {
        std::optional<Ledger::Checkpoint> head{};

        Json variables() const; ///< for `document()`
    };

    /// What a service asked with this answers, read by `proven`.
    static QByteArray document();
    Known known(const TenantId& tenant);

    /// The key of the service's logs, from a witness. Where none was pinned the first that is seen is, as a witness
    /// does.
    void pin(Ledger::VerifierKey key);
    /// The grants that the service's bytes prove for this tenant at this time; what proves nothing is left out.
    QList<ShareExcuse> proven(const QByteArray& answer, const TenantId& tenant, Timestamp now, const Known& known);
    /// A head that the witness holds for true.
    void witnessed(const TenantId& tenant, const Ledger::Checkpoint& head);

private:
    struct Shown {
        Ledger::SignedCheckpoint note;
        Ledger::VerifierKey key;
        std::optional<Ledger::MerkleProof> consistency;
    };
    bool isTrusted(const TenantId& tenant, const Shown& shown, const Known& known);

    std::mutex m_mutex;
    std::optional<Ledger::VerifierKey> m_key;
    QHash<TenantId, Ledger::Checkpoint> m_seen; ///< the highest
};

} // namespace Tenantry
