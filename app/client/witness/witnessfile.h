// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "client/witness/witnessedserver.h"

namespace Tenantry {

/// The one sealed file (0600) in which a console keeps what it has seen of all services. Several consoles may write it
/// in turn; what each has seen is put together, never overwritten. Blocking: not for the interface thread.
class WitnessFile {
public:
    enum class How {
        Merge, ///< with what another console wrote meanwhile
        Replace, ///< a person accepted what is forgotten
    };

    WitnessFile(QString path, QByteArray key);

    /// What was kept of this service; empty where nothing was. ParseError for a file of another key or one that was
    /// changed: it is not overwritten.
    Result<WitnessedServer> load(const QByteArray& server) const;
    /// What is in the file then.
    Result<WitnessedServer> save(const QByteArray& server, const WitnessedServer& seen, How how = How::Merge) const;
    /// Puts a file that cannot be read aside, under a name with `suffix`.
    Result<void> putAside(const QString& suffix) const;

    static WitnessedServer merged(const WitnessedServer& one, const WitnessedServer& other);

private:
    Result<Json> read() const;
    Result<void> write(const Json& all) const;

    QString m_path;
    QByteArray m_key;
};

} // namespace Tenantry
