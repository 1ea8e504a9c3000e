// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditrecord.h"

namespace Tenantry {

/// Which of a row's columns, by which lists show and filter it, is not what its entry says; empty where all are, or
/// the entry is none. The leaf covers the entry alone.
QString wronglyListed(const AuditRecord& row);

} // namespace Tenantry
