// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Tenantry {

class Formats;
class PageFactory;
class Settings;
class TenantDirectory;
class Theme;
class VerificationCounter;

/// What the console lends its window. Everything outlives the window.
struct ShellContext {
    Theme& theme;
    const Formats& formats;
    Settings& settings;
    VerificationCounter& counter;
    TenantDirectory& tenants;
    PageFactory& pages;
    QString profileName; ///< e.g. the workspace's folder
    QString personName;
};

} // namespace Tenantry
