// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/postbox.h"

namespace Tenantry {

void Postbox::attach(QObject* target)
{
    const std::lock_guard lock(m_mutex);
    m_target = target;
}

void Postbox::detach() { attach(nullptr); }

bool Postbox::post(std::function<void()> message)
{
    // Under the lock: the target cannot go while the message is put into its queue, and takes the queue with it.
    const std::lock_guard lock(m_mutex);
    return m_target && QMetaObject::invokeMethod(m_target, std::move(message), Qt::QueuedConnection);
}

} // namespace Tenantry
