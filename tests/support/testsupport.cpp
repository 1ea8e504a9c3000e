// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testsupport.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>

namespace Tenantry::Testing {

bool spin(const std::function<bool()>& done, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
    return true;
}

QString sharedData(const QString& name)
{
    const QString path = QDir::cleanPath(QStringLiteral(TENANTRY_SOURCE_DIR "/../shared/data/") + name);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace Tenantry::Testing
