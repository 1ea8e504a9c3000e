// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

namespace Tenantry {

Q_LOGGING_CATEGORY(logApp, "tenantry.app", QtInfoMsg)
Q_LOGGING_CATEGORY(logStorage, "tenantry.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(logService, "tenantry.service", QtInfoMsg)
Q_LOGGING_CATEGORY(logSecurity, "tenantry.security", QtInfoMsg)
Q_LOGGING_CATEGORY(logClient, "tenantry.client", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "tenantry.ui", QtInfoMsg)

} // namespace Tenantry
