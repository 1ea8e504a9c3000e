// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/witness/witnesskey.h"

#include <QFuture>

namespace Tenantry {

/// Where the key of the witness file comes from: the desktop's keychain where it works (probed by write, read and
/// delete, 3 s at most), else a passphrase, else memory. Never falls back to a key that lies open. Call on the
/// interface thread.
class WitnessKeys {
public:
    static constexpr int kProbeMs = 3000;

    /// `folder`: where the passphrase's file is. `service`: the keychain's name for this program.
    explicit WitnessKeys(QString folder, QString service = QStringLiteral("tenantry"));
    virtual ~WitnessKeys() = default;

    /// From the keychain, where a new key is made once; in memory where there is none. Never fails.
    virtual QFuture<Result<WitnessKey>> obtain();
    /// From `witness.key`, which is made where it is absent. Takes some 100 ms: not for the interface thread.
    /// Unauthorized where the passphrase is not the file's.
    Result<WitnessKey> unlock(const QByteArray& passphrase) const;
    /// Whether a passphrase was set before.
    bool hasPassphrase() const;

private:
    QString m_file;
    QString m_service;
};

} // namespace Tenantry
