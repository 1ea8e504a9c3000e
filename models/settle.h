// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace Tenantry {

/// As `whenDone`, but speaks in every case: a future that was cancelled, or ended without a value, is an error. A model
/// that has one request under way must always learn that it is over.
template <class T, class Then> void whenSettled(const QFuture<Result<T>>& future, QObject* context, Then then)
{
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                then(watcher->result());
            else
                then(Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("The request ended without an answer"))));
        },
        Qt::QueuedConnection);
    watcher->setFuture(future);
}

} // namespace Tenantry
