// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// Which of the two schemas: the seed's, scoped to a tenant, or the platform's.
enum class Plane { Inference, Platform };

} // namespace Tenantry
