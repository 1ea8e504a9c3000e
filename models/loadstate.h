// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// How far a model is with what it was last asked for.
enum class LoadState { Idle, Loading, Loaded, Failed };

} // namespace Tenantry
