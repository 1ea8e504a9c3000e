// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QIcon>

namespace Tenantry {

/// The 8 px disc of a tenant's colour as an icon, in the theme of the moment.
QIcon tenantDot(const Theme& theme, QByteArrayView tenantId, qreal dpr);

} // namespace Tenantry
