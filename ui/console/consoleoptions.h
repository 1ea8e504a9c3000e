// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "binding/remoteoptions.h"
#include "domain/ids.h"

#include <QStringList>

namespace Tenantry {

/// The command line of `tenantry`.
struct ConsoleOptions {
    QString workspace; ///< empty: the default one
    QString profile; ///< the name of a kept connection; empty: what the others say
    QString connect; ///< the address of a service elsewhere, checked; empty: a workspace on this computer
    QString tokenFile; ///< of `connect`; empty: the token in TENANTRY_TOKEN
    QString caFile; ///< of `connect`: PEM, authorities that are trusted besides the system's
    QString page; ///< a room, or a tenant's page where a tenant is named
    TenantId tenant;
    QString theme; ///< `light`, `dark`, or empty
    QString language;
    QString tour; ///< where its pictures go
    bool help = false;
    bool version = false;

    /// InvalidArgument says what is wrong with the arguments: usage (exit 3).
    static Result<ConsoleOptions> parse(const QStringList& arguments);
    /// How to reach `connect`. An error where the authorities' file cannot be read; the token's is read when it is
    /// used.
    Result<RemoteOptions> remote() const;
    static QString usage();
    static QString defaultWorkspace();

    bool operator==(const ConsoleOptions&) const = default;
};

} // namespace Tenantry
