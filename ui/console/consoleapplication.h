// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace Tenantry {

class Watchdog;

/// The application, watched: every event of the interface thread passes here.
class ConsoleApplication final : public QApplication {
    Q_OBJECT
public:
    ConsoleApplication(int& argc, char** argv, Watchdog& watchdog);

    bool notify(QObject* receiver, QEvent* event) override;

private:
    Watchdog& m_watchdog;
};

} // namespace Tenantry
