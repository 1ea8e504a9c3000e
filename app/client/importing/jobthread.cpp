// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/jobthread.h"

namespace Tenantry {

JobThread::JobThread()
    : m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

JobThread::~JobThread()
{
    if (!m_thread.isRunning())
        delete m_worker;
    m_thread.quit();
    m_thread.wait();
}

void JobThread::start(std::function<void()> run)
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, std::move(run), Qt::QueuedConnection);
}

} // namespace Tenantry
