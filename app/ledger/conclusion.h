// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry::Ledger {

/// What a verification comes to, from best to worst: the worst of what was found is what holds.
enum class Conclusion {
    Verified,
    Unverifiable, ///< nothing speaks against it, and too little for it
    Incomplete, ///< a part is missing, and what is there is sound
    Tampered,
};

} // namespace Tenantry::Ledger
