// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/breach.h"

#include "domain/enumnames.h"

#include <array>

namespace Tenantry {

namespace {

constexpr std::array kStates{"OPEN", "ACKNOWLEDGED", "CONTAINED", "CLOSED"};
constexpr std::array kKinds{
    "FOREIGN_RECORD", "MISSING_OWNER", "OWNER_DIFFERS_BY_CASE", "DUPLICATE_KEY", "ECHO_MISMATCH", "LEDGER_BROKEN"};

} // namespace

QByteArray breachStateName(BreachState state) { return kStates[static_cast<size_t>(state)]; }

QByteArray breachKindName(BreachKind kind) { return kKinds[static_cast<size_t>(kind)]; }

BreachState breachStateFromName(QByteArrayView name)
{
    return enumFromName<BreachState>(kStates, name).value_or(BreachState{});
}

BreachKind breachKindFromName(QByteArrayView name)
{
    return enumFromName<BreachKind>(kKinds, name).value_or(BreachKind{});
}

} // namespace Tenantry
