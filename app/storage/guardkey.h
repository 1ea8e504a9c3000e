// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// Opens the few look-ups that decide whether somebody gets a scope, and so cannot ask for one.
class GuardKey {
private:
    friend class AccessGuard;
    friend class TenantResolver;
    GuardKey() { }
};

} // namespace Tenantry
