// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/cancelwatch.h"

namespace Tenantry {

CancelWatch::CancelWatch(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &CancelWatch::look);
}

void CancelWatch::watch(const CancelToken& token, QObject* owner, std::function<void()> cancelled)
{
    m_watched.append({token, owner, std::move(cancelled)});
    if (!m_timer.isActive())
        m_timer.start();
}

void CancelWatch::look()
{
    QList<Watched> told;
    m_watched.removeIf([&](const Watched& watched) {
        if (!watched.owner)
            return true;
        if (!watched.token.isCancelled())
            return false;
        told.append(watched);
        return true;
    });
    if (m_watched.isEmpty())
        m_timer.stop();
    for (const Watched& watched : told) {
        if (watched.owner)
            watched.cancelled();
    }
}

} // namespace Tenantry
