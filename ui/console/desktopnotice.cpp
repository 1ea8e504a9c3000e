// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/desktopnotice.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

namespace Tenantry {

DesktopNotice::DesktopNotice(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
}

bool DesktopNotice::tell(const QString& text)
{
    if (m_window.isActiveWindow())
        return false;
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        QApplication::alert(&m_window);
        return true;
    }
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(m_window.windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotice::followed);
    }
    m_tray->show();
    m_tray->showMessage(QStringLiteral("Tenantry"), text, QSystemTrayIcon::Information);
    return true;
}

} // namespace Tenantry
