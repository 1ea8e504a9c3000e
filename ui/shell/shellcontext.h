// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"

#include <QList>
#include <QString>

#include <functional>

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
    ConnectionProfile profile; ///< which connection the window is for, from the start
    QString personName;
    bool hasPeople = false; ///< somebody else can be acted as
    std::function<QList<ConnectionProfile>()> connections = {}; ///< all that are known, for the menu
};

} // namespace Tenantry
