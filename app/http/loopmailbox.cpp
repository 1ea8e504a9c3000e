// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/loopmailbox.h"

#include <QCoreApplication>

namespace Tenantry {

LoopMailbox::LoopMailbox(QObject* receiver, Deliver deliver)
    : m_receiver(receiver)
    , m_deliver(std::move(deliver))
    , m_home(std::this_thread::get_id())
{
}

QEvent::Type LoopMailbox::mailEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

void LoopMailbox::post(LoopLetter letter)
{
    if (std::this_thread::get_id() == m_home) {
        if (m_receiver != nullptr)
            m_deliver(std::move(letter));
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_receiver == nullptr)
        return;
    m_letters.push_back(std::move(letter));
    if (m_letters.size() == 1)
        QCoreApplication::postEvent(m_receiver, new QEvent(mailEvent()));
}

void LoopMailbox::take(std::vector<LoopLetter>& into)
{
    const std::lock_guard lock(m_mutex);
    std::swap(into, m_letters);
}

void LoopMailbox::close()
{
    std::vector<LoopLetter> dropped;
    const std::lock_guard lock(m_mutex);
    m_receiver = nullptr;
    std::swap(dropped, m_letters);
}

} // namespace Tenantry
