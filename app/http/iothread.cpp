// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/iothread.h"

namespace Tenantry {

IoThread::IoThread(
    const HttpLimits& limits, HttpHandler& handler, HttpMetrics& metrics, std::optional<QSslConfiguration> tls)
    : m_limits(limits)
    , m_handler(handler)
    , m_metrics(metrics)
    , m_tls(std::move(tls))
{
    setObjectName(QStringLiteral("http"));
}

IoThread::~IoThread()
{
    stop(std::chrono::milliseconds(0));
    wait();
}

IoLoop& IoThread::begin()
{
    start();
    m_loop = m_ready.get_future().get();
    return *m_loop;
}

void IoThread::stopListening()
{
    if (IoLoop* loop = m_loop)
        QMetaObject::invokeMethod(
            loop, [loop] { loop->stopListening(); }, Qt::BlockingQueuedConnection);
}

void IoThread::stop(std::chrono::milliseconds grace)
{
    // The loop is there as long as its thread runs, and only this object's owner ends it.
    if (IoLoop* loop = std::exchange(m_loop, nullptr))
        QMetaObject::invokeMethod(
            loop, [this, loop, grace] { loop->stop(grace, [this] { quit(); }); }, Qt::QueuedConnection);
}

void IoThread::run()
{
    IoLoop loop(m_limits, m_handler, m_metrics, std::move(m_tls));
    m_ready.set_value(&loop);
    exec();
}

} // namespace Tenantry
