// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace Tenantry::GraphQL {

class ResolvedValue;

/// A value that a resolver does not have yet. The executor goes on with the sibling fields and writes the value where
/// it belongs when it comes. Copies are handles of one value.
class Later {
public:
    using Continuation = std::function<void(Result<ResolvedValue>)>;

    /// The side that answers. Any thread; the first answer counts. When the last copy goes without an answer, the field
    /// fails: a lost answer never hangs a request.
    class Promise {
    public:
        Promise();
        void answer(Result<ResolvedValue> value) const;
        Later later() const;

    private:
        struct Guard;
        std::shared_ptr<Guard> m_guard;
    };

    /// The result of a future; a cancelled one fails with Cancelled.
    static Later of(QFuture<Result<ResolvedValue>> future);

    /// For the executor: called once, on the thread that answers, or at once if there is an answer.
    void whenAnswered(Continuation continuation) const;

private:
    struct State;
    explicit Later(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    std::shared_ptr<State> m_state;
};

} // namespace Tenantry::GraphQL
