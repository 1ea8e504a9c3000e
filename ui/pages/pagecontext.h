// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "models/sharedoor.h"

#include <functional>
#include <memory>

#include <QString>

namespace Tenantry {

class Clock;
class Formats;
class PlatformClient;
class TenantClient;
class TenantLives;
class Theme;
class VerificationCounter;
class WitnessWatch;

/// What the console lends its pages. Everything outlives every page. Built by `ui/console` only.
struct PageContext {
    const Theme& theme;
    const Formats& formats;
    const Clock& clock;
    PlatformClient& platform;
    VerificationCounter& counter;
    /// The client locked to that tenant; the same object for the same tenant, alive as long as the console.
    std::function<TenantClient&(const TenantId&)> tenantClient;
    /// What the tenant is called, as far as the console has read it; else its id.
    std::function<QString(const TenantId&)> tenantName;
    QString profileName; ///< e.g. the workspace's folder
    WitnessWatch* witness = nullptr; ///< of the audit logs; null where nobody is one
    ShareDoor shareDoor = {}; ///< to sharing, from any side
    TenantLives* lives = nullptr; ///< what is done to tenants, and what waits to be decided; null: neither
};

} // namespace Tenantry
