// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

namespace Tenantry {

struct PageMemory;

/// One room of the console: what fills the space under the band. Built once, lazily, on the interface thread; it asks
/// for its data when it is first activated and then only when told to. A page of a tenant-locked tab knows its tenant
/// from its constructor and cannot be given another.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shown now: load what is not loaded. Called every time the page comes to the front.
    virtual void activate() = 0;
    /// Asks again for everything it shows.
    virtual void refresh() = 0;
    /// Nothing is under way: the tour waits for this before it takes a picture.
    virtual bool isSettled() const = 0;
    /// Where Ctrl+F goes; null where there is nothing to filter.
    virtual QWidget* filterWidget() const { return nullptr; }

    /// What it is narrowed to, for the page that is built in its place.
    virtual PageMemory memory() const;
    /// Narrows a page that was not activated yet.
    virtual void recall(const PageMemory& memory);

signals:
    void settled();
    /// Opens (or brings to the front) the tab locked to that tenant, at its sub-page `page` (`dashboard`, `members`,
    /// …).
    void openTenantRequested(const Tenantry::TenantId& tenant, const QString& page);
    /// Goes to a room of the rail by its name (`tenants`, `events`, …).
    void openRoomRequested(const QString& room);
    /// A message bar under the band: `kind` is `info`, `warning` or `danger`.
    void messageRequested(const QString& kind, const QString& text, const QString& action, const QString& room);
};

} // namespace Tenantry
