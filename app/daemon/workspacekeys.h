// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Tenantry {

/// The secrets of a workspace's `keys/` that a server needs; made at their first use (KeyFile).
struct WorkspaceKeys {
    QByteArray cursor;
    QByteArray evidence;
    QByteArray opaque;
    QString tokenFile; ///< of the token minter's key

    static Result<WorkspaceKeys> open(const QString& keysFolder);
};

} // namespace Tenantry
