// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icon.h"

#include <QCoreApplication>
#include <QStringList>

namespace Tenantry {

/// The rooms that exist, in the order of the rail, and the sub-pages of a tenant's tab. Names are stable: the command
/// line takes them.
class Rooms {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::Rooms)
public:
    static QStringList names();
    static QStringList tenantPages();
    static QString title(const QString& name); ///< of a room or a tenant's page
    static Icon icon(const QString& name);
};

} // namespace Tenantry
