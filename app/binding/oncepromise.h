// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace Tenantry {

/// A promise that is kept once: the first result counts, later ones are dropped. Copies share it. Used by one thread.
template <class T> class OncePromise {
public:
    OncePromise()
        : m_promise(std::make_shared<QPromise<Result<T>>>())
    {
        m_promise->start();
    }

    QFuture<Result<T>> future() const { return m_promise->future(); }
    bool isKept() const { return m_promise->future().isFinished(); }
    void keep(Result<T> result) const
    {
        if (isKept())
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

} // namespace Tenantry
