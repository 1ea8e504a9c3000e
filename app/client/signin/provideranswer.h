// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Tenantry {

/// What a provider answered, whole; no redirect was followed.
struct ProviderAnswer {
    int status = 0;
    QByteArray body;
};

} // namespace Tenantry
