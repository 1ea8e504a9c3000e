// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sharegrant.h"
#include "isolation/shareexcuse.h"
#include "storage/database.h"

#include <QList>
#include <QSet>

#include <mutex>

namespace Tenantry {

/// What excuses records of others in the gateway's own look at answers: grants whose activation was found in the
/// consumer's log and leads to its root. That a grant was activated once is remembered; whether it still lets in is
/// asked of the guard each time. Any thread may call.
class ShareExcuses {
public:
    /// Of these grants, those that are proven. One that is being tried by the service itself has nothing to prove yet.
    QList<ShareExcuse> of(Database& database, const QList<ShareGrant>& grants) const;

private:
    mutable std::mutex m_mutex;
    mutable QSet<QByteArray> m_proven;
};

} // namespace Tenantry
