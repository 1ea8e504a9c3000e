// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consoleapplication.h"

#include "ui/console/watchdog.h"

#include <QThread>

namespace Tenantry {

ConsoleApplication::ConsoleApplication(int& argc, char** argv, Watchdog& watchdog)
    : QApplication(argc, argv)
    , m_watchdog(watchdog)
{
    setApplicationName(QStringLiteral("tenantry"));
    setApplicationDisplayName(QStringLiteral("Tenantry"));
    setOrganizationName(QStringLiteral("tenantry"));
    setApplicationVersion(QStringLiteral(TENANTRY_VERSION));
}

bool ConsoleApplication::notify(QObject* receiver, QEvent* event)
{
    // Other threads have event loops of their own, and they come by here too.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards; its class is not.
    const char* name = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    m_watchdog.enter(type);
    const bool taken = QApplication::notify(receiver, event);
    m_watchdog.leave(name, type);
    return taken;
}

} // namespace Tenantry
