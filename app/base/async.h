// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <functional>
#include <utility>

namespace Tenantry {

/// Brings a future home: `then` runs on `context`'s thread, always later and never inside this call, and never once
/// `context` is gone. (QFuture::then(context, …) of Qt 6.4 asserts on a dead context and runs at once on a ready
/// future.)
template <class T, class Then> void whenDone(const QFuture<T>& future, QObject* context, Then then)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                then(watcher->result());
        },
        Qt::QueuedConnection);
    watcher->setFuture(future);
}

/// A future that has its value already.
template <class T> QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace Tenantry
