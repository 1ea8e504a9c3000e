// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace Tenantry {

/// Tells when a token is cancelled: a token cannot call anybody, so one timer looks at all of them, and only while
/// there are any. `kLookMs` is how late the word may come.
class CancelWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr int kLookMs = 20;

    explicit CancelWatch(QObject* parent = nullptr);

    /// Calls `cancelled` once, later, on this thread, unless `owner` is gone by then.
    void watch(const CancelToken& token, QObject* owner, std::function<void()> cancelled);

private:
    void look();

    struct Watched {
        CancelToken token;
        QPointer<QObject> owner;
        std::function<void()> cancelled;
    };
    QList<Watched> m_watched;
    QTimer m_timer;
};

} // namespace Tenantry
