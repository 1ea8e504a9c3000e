// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/breach.h"

#include <array>

namespace Tenantry {

namespace {

constexpr std::array kStates{"OPEN", "ACKNOWLEDGED", "CONTAINED", "CLOSED"};
constexpr std::array kKinds{
    "FOREIGN_RECORD", "MISSING_OWNER", "OWNER_DIFFERS_BY_CASE", "DUPLICATE_KEY", "ECHO_MISMATCH"};

template <class Enum, class Names> Enum find(const Names& names, QByteArrayView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QByteArrayView(names[i]))
            return static_cast<Enum>(i);
    }
    return static_cast<Enum>(0);
}

} // namespace

QByteArray breachStateName(BreachState state) { return kStates[static_cast<size_t>(state)]; }

QByteArray breachKindName(BreachKind kind) { return kKinds[static_cast<size_t>(kind)]; }

BreachState breachStateFromName(QByteArrayView name) { return find<BreachState>(kStates, name); }

BreachKind breachKindFromName(QByteArrayView name) { return find<BreachKind>(kKinds, name); }

} // namespace Tenantry
