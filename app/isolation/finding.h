// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"

namespace Tenantry {

/// What was decided about one record. There is no fourth, and `Unverifiable` is never taken for `Verified`.
enum class Verdict { Verified, Breach, Unverifiable };

/// One record that was not verified, with its evidence and without its content.
struct Finding {
    Verdict verdict = Verdict::Breach; ///< `Breach` or `Unverifiable`
    BreachKind kind = BreachKind::ForeignRecord; ///< says something only where the verdict is `Breach`
    QByteArray path{}; ///< in the answer: `data.eventPage.nodes[3]`
    TenantId owner{}; ///< whose it said it was; empty where it did not say
    QByteArray digest{}; ///< hex HMAC-SHA-256, keyed by the installation, over what was withheld
    QString excerpt{}; ///< at most 40 characters: the type and the keys that were asked for, no foreign values
    bool withheld = true; ///< false only for an unverifiable record that the profile lets through, marked

    bool operator==(const Finding&) const = default;
};

} // namespace Tenantry
