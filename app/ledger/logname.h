// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Tenantry::Ledger {

/// Which log: a tenant's at one installation, in one epoch. Epochs count from 1; a restore from a backup starts the
/// next one. The text stands in every entry and is a checkpoint's origin, so it has no spaces: every byte but letters,
/// digits and `-._~` is written as %XX.
struct LogName {
    QByteArray installation;
    QByteArray tenant;
    uint32_t epoch = 1;

    /// `installation/tenant/epoch`
    QByteArray toText() const;
    /// ParseError for anything but the one text that a name has.
    static Result<LogName> parse(QByteArrayView text);
    /// The same log, whatever the epoch.
    bool isOf(const LogName& other) const { return installation == other.installation && tenant == other.tenant; }

    bool operator==(const LogName&) const = default;
};

} // namespace Tenantry::Ledger
