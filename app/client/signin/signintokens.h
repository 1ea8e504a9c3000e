// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timestamp.h"

#include <QByteArray>
#include <QString>

namespace Tenantry {

/// What a provider gave. Secrets: never logged, kept in memory and, of them, the refresh token in the secret store.
struct SignInTokens {
    QByteArray access; ///< what the service gets
    QByteArray refresh; ///< empty: there is none, and one signs in again
    QByteArray identity; ///< the verified ID token, for signing out
    QByteArray subject;
    QString name; ///< of the person, as the provider says it; else the subject
    Timestamp expiresAt; ///< of `access`
};

} // namespace Tenantry
