// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>

#include <memory>
#include <utility>

namespace Tenantry {

/// A promise that is kept once: the first result counts, later ones are dropped. Copies share it; when the last one
/// goes and nothing was said, it is kept with Cancelled, so that nobody waits for ever. Used by one thread.
template <class T> class OncePromise {
public:
    OncePromise()
        : m_state(std::make_shared<State>())
    {
    }

    QFuture<Result<T>> future() const { return m_state->promise.future(); }
    bool isKept() const { return m_state->kept; }
    void keep(Result<T> result) const { m_state->keep(std::move(result)); }

private:
    struct State {
        QPromise<Result<T>> promise;
        bool kept = false;

        State() { promise.start(); }
        State(const State&) = delete;
        State& operator=(const State&) = delete;
        ~State() { keep(fail(ErrorCode::Cancelled, QStringLiteral("the binding was closed"))); }
        void keep(Result<T> result)
        {
            if (std::exchange(kept, true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
    };

    std::shared_ptr<State> m_state;
};

} // namespace Tenantry
