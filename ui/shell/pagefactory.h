// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

class QAbstractButton;
class QWidget;

namespace Tenantry {

class Page;

/// Makes the pages that the shell shows, each when it is first wanted. Null for a name it does not know.
class PageFactory {
public:
    PageFactory() = default;
    PageFactory(const PageFactory&) = delete;
    PageFactory& operator=(const PageFactory&) = delete;
    virtual ~PageFactory() = default;

    virtual Page* makeRoom(const QString& room, QWidget* parent) = 0;
    virtual Page* makeTenantPage(const QString& page, const TenantId& tenant, QWidget* parent) = 0;
    /// What stands at the end of a tenant's header, and leads to its audit log where it is clicked; may be null.
    virtual QAbstractButton* makeTenantShield(const TenantId&, QWidget*) { return nullptr; }
    /// What is done to that tenant, at the end of its header; may be null.
    virtual QWidget* makeTenantTools(const TenantId&, QWidget*) { return nullptr; }
    /// What is said over all its pages while it has to be; shows and hides itself; may be null.
    virtual QWidget* makeTenantBand(const TenantId&, QWidget*) { return nullptr; }
};

} // namespace Tenantry
