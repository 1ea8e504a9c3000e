// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fixedclock.h"
#include "ui/console/console.h"

#include <QTemporaryDir>

namespace Tenantry {

class TourLeak;

/// What the tour walks through: a sample workspace with a leak that is closed at first, and an empty one, at a fixed
/// time and in a fixed zone.
class TourSet final : public QObject {
    Q_OBJECT
public:
    /// `workspace` empty: a throw-away one is filled first.
    TourSet(Theme& theme, Languages& languages, Settings& settings, Watchdog& watchdog, QString workspace);
    ~TourSet() override;

    void prepare();
    Console& full() const { return *m_full; }
    Console& empty() const { return *m_empty; }
    TenantId tenant() const { return m_tenant; }
    void openLeak();

signals:
    void ready();
    void failed(const QString& why);

private:
    void makeEmpty();
    void findTenants();

    QString m_workspace;
    QTemporaryDir m_folder;
    FixedClock m_clock;
    TourLeak* m_leak = nullptr;
    TenantId m_tenant;
    TenantId m_other;
    std::unique_ptr<Console> m_full;
    std::unique_ptr<Console> m_empty;
};

} // namespace Tenantry
