// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/pages/pagememory.h"

namespace Tenantry {

PageMemory Page::memory() const { return {}; }

void Page::recall(const PageMemory&) { }

} // namespace Tenantry
