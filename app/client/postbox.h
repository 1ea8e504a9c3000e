// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <mutex>

namespace Tenantry {

/// How worker threads reach an object that may be gone: what is posted runs later on the object's thread, or never.
class Postbox {
public:
    void attach(QObject* target);
    void detach();
    /// False where nobody is there.
    bool post(std::function<void()> message);

private:
    std::mutex m_mutex;
    QObject* m_target = nullptr;
};

} // namespace Tenantry
