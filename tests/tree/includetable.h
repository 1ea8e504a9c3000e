// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tenantry::Testing {

/// Whether a file of `room` may include one of `other`. The table is the one of the blueprint: lower floors know
/// nothing of the floors above them, storage alone knows SQL, and only ui/console knows that a service can live in the
/// same process.
bool mayInclude(const QString& room, const QString& other);

} // namespace Tenantry::Testing
