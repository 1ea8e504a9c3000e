// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"

#include <QList>
#include <QObject>

#include <optional>

namespace Tenantry {

/// The connections that this console knows, in `connections.json` (0600, no secrets). Small and rarely written: read
/// and written on the calling thread. Several consoles may write it: each reads it again, under a lock, before it
/// changes one entry. A file that cannot be read is kept aside, never overwritten. Lives on the interface thread.
class ProfileStore final : public QObject {
    Q_OBJECT
public:
    /// `folder`: of the configuration; empty: in memory only (tests, the tour).
    explicit ProfileStore(const QString& folder, QObject* parent = nullptr);

    /// Reads what another console may have written.
    void load();
    /// Why what was there is not; none where all is well. Its path is where the broken file is now.
    const std::optional<Error>& trouble() const { return m_trouble; }

    const QList<ConnectionProfile>& profiles() const { return m_profiles; } ///< by name
    std::optional<ConnectionProfile> withId(const QString& id) const;
    std::optional<ConnectionProfile> named(const QString& name) const; ///< whatever its case
    /// One that leads to the same place, so that it is the same whichever way it was opened.
    std::optional<ConnectionProfile> leadingTo(const ConnectionProfile& profile) const;

    /// Adds it, or changes the one of its id; the answer has its id. Conflict where another has the name (compared
    /// without case and compatibility forms); what `checkProfile` says; IoError.
    Result<ConnectionProfile> put(ConnectionProfile profile);
    /// Adds one under a name that is free.
    Result<ConnectionProfile> adopt(ConnectionProfile profile);
    Result<void> remove(const QString& id);
    /// Kept at once.
    Result<void> setReadOnly(const QString& id, bool readOnly);

    QString path() const { return m_path; }

signals:
    void changed();

private:
    Result<QList<ConnectionProfile>> read() const;
    Result<void> write(QList<ConnectionProfile> profiles);
    /// Under the lock, on what is in the file now.
    template <class Change> Result<void> change(Change change);
    void putAside(const Error& why);

    QString m_path; ///< empty: memory
    QList<ConnectionProfile> m_profiles;
    std::optional<Error> m_trouble;
};

} // namespace Tenantry
