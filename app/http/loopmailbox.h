// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/loopletter.h"

#include <QEvent>

#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class QObject;

namespace Tenantry {

/// How answers come home to their I/O thread: however many are posted, the thread is woken once until it has looked.
/// Outlives its thread: what is posted after close() is dropped. Any thread may post.
class LoopMailbox {
public:
    using Deliver = std::function<void(LoopLetter&&)>;

    /// `receiver` gets a mailEvent() when there is something to take; `deliver` is called instead where the poster is
    /// on the receiver's thread already.
    LoopMailbox(QObject* receiver, Deliver deliver);

    static QEvent::Type mailEvent();
    void post(LoopLetter letter);
    void take(std::vector<LoopLetter>& into); ///< all there is; `into` is empty before
    void close();

private:
    std::mutex m_mutex;
    QObject* m_receiver;
    Deliver m_deliver;
    std::thread::id m_home;
    std::vector<LoopLetter> m_letters;
};

} // namespace Tenantry
