// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/resolvercontext.h"
#include "storage/breachrepository.h"

namespace Tenantry {

/// Puts down a case under the asker's scope, in the context's transaction. What is new is audited in the platform's log
/// and in that of the tenant that asked; never in the owner's: it would learn who asked.
Result<ReportedBreach> recordBreach(ResolverContext& context, const Breach& breach);

/// An entry about a case, in both logs.
Result<void> auditBreach(
    ResolverContext& context, const Breach& breach, const char* action, Severity severity, const Json& data);

} // namespace Tenantry
