// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace Tenantry {

/// Tells the desktop something while the window is not at the front. It names no data: it is seen over a locked screen
/// and by whoever stands by. Where the desktop shows no notices the window's entry in the task bar is marked.
class DesktopNotice final : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotice(QWidget& window);

    /// False where the window is at the front: it says it itself.
    bool tell(const QString& text);

signals:
    void followed(); ///< somebody clicked it

private:
    QWidget& m_window;
    QSystemTrayIcon* m_tray = nullptr;
};

} // namespace Tenantry
