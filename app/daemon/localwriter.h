// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "client/importing/importjob.h"

namespace Tenantry {

class EmbeddedService;

/// Makes writers that speak through the clients to a workspace in this process: as its importer, and as its desktop
/// person where an operator is needed. `service` and `clock` outlive the writers.
WriterFactory localWriter(const EmbeddedService& service, const Clock& clock);

} // namespace Tenantry
