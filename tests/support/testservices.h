// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "binding/plane.h"
#include "client/clientservices.h"

namespace Tenantry::Testing {

/// The schema as it is in resources/graphql.
QByteArray sdl(Plane plane);
/// What clients share, over the real schemas, with a fixed evidence key; cases in memory unless a folder is given.
ClientServices testServices(const QString& caseFolder = {}, const Clock* clock = nullptr);

} // namespace Tenantry::Testing
