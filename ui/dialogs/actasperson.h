// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tenantry {

/// Somebody of a workspace, as the dialog shows them.
struct ActAsPerson {
    QByteArray id;
    QString name;
    QString hats; ///< e.g. "operator, admin of Acme Corp"
    bool hasPassphrase = false;
    bool isFree = false; ///< needs none while none is set
    bool isCurrent = false;
};

} // namespace Tenantry
