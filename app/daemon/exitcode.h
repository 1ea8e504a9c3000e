// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry {

/// The exit codes of DESIGN.md.
enum class ExitCode {
    Done = 0,
    Found = 1, ///< found what it looks for: damage, a leak
    CouldNot = 2,
    Usage = 3,
};

} // namespace Tenantry
