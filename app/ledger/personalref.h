// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry::Ledger {

/// One piece of personal data: the entry it belongs to and the name of its commitment there.
struct PersonalRef {
    uint64_t index = 0;
    QByteArray name;

    bool operator==(const PersonalRef&) const = default;
};

} // namespace Tenantry::Ledger
