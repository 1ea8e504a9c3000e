// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"

#include <QObject>

namespace Tenantry {

class BreachReporter;
class MainWindow;
class TenantDirectory;

/// Says a breach in the window, once: a bar under the band that leads to the case.
class BreachNotices final : public QObject {
    Q_OBJECT
public:
    BreachNotices(BreachReporter& reporter, TenantDirectory& tenants, MainWindow& window);

signals:
    void told();

private:
    void tell(const Breach& breach);

    TenantDirectory& m_tenants;
    MainWindow& m_window;
    int m_records = 0;
};

} // namespace Tenantry
