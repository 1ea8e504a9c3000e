// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shareactions.h"
#include "models/sharesource.h"
#include "ui/pages/pagecontext.h"

namespace Tenantry {

/// What the parts of the Sharing room work with; all of it outlives them.
struct SharingTools {
    const PageContext& context;
    ShareSource& source;
    ShareActions& actions;
};

} // namespace Tenantry
