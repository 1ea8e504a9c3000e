// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bindingstatus.h"

#include "domain/enumnames.h"

#include <array>

namespace Tenantry {

namespace {

constexpr std::array kHealths{"UNKNOWN", "HEALTHY", "FAILING", "ABSENT"};
constexpr std::array kCircuits{"CLOSED", "OPEN", "HALF_OPEN"};

} // namespace

QByteArray bindingHealthName(BindingStatus::Health health) { return kHealths[static_cast<size_t>(health)]; }

BindingStatus::Health bindingHealthFromName(QByteArrayView name)
{
    return enumFromName<BindingStatus::Health>(kHealths, name).value_or(BindingStatus::Health::Unknown);
}

QByteArray circuitName(BindingStatus::State state)
{
    return state == BindingStatus::State::Absent ? QByteArray() : QByteArray(kCircuits[static_cast<size_t>(state)]);
}

std::optional<BindingStatus::State> circuitFromName(QByteArrayView name)
{
    return enumFromName<BindingStatus::State>(kCircuits, name);
}

} // namespace Tenantry
