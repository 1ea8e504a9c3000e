// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "client/importing/fieldmaprules.h"

namespace Tenantry {

/// Reads a field map's TOML. The error says what is wrong; its path is `<name>:<line>`.
Result<FieldMapRules> readFieldMap(const QByteArray& toml, const QString& name);

} // namespace Tenantry
