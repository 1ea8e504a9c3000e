// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/async.h"
#include "base/result.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <vector>

namespace Tenantry::Testing {

/// Answers at once, or, while held, when the test says so: what a slow service does to a model.
template <class T> class HeldAnswers {
public:
    bool held = false;

    QFuture<Result<T>> answer(Result<T> value)
    {
        if (!held)
            return readyFuture(std::move(value));
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        m_waiting.push_back([promise, value = std::move(value)]() mutable {
            promise->addResult(std::move(value));
            promise->finish();
        });
        return future;
    }

    size_t waiting() const { return m_waiting.size(); }
    void release()
    {
        auto waiting = std::move(m_waiting);
        m_waiting.clear();
        for (auto& finish : waiting)
            finish();
    }

private:
    std::vector<std::function<void()>> m_waiting;
};

} // namespace Tenantry::Testing
