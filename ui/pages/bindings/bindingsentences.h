// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/bindingrow.h"

#include <QString>

namespace Tenantry {

/// What the state of a binding means for its tenants, and what to do about it.
QString sentenceFor(const BindingRow& binding);

} // namespace Tenantry
