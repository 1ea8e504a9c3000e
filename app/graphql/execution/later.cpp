// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/later.h"

#include "graphql/execution/resolvedvalue.h"

#include <mutex>
#include <optional>

namespace Tenantry::GraphQL {

struct Later::State {
    std::mutex mutex;
    std::optional<Result<ResolvedValue>> value;
    Continuation continuation;
    bool answered = false;

    void answer(Result<ResolvedValue> given)
    {
        Continuation next;
        {
            const std::lock_guard lock(mutex);
            if (answered)
                return;
            answered = true;
            if (!continuation) {
                value = std::move(given);
                return;
            }
            next = std::move(continuation);
        }
        next(std::move(given));
    }
};

struct Later::Promise::Guard {
    std::shared_ptr<State> state = std::make_shared<State>();

    Guard() = default;
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;
    ~Guard()
    {
        state->answer(fail(ErrorCode::ExecutionError, QStringLiteral("The resolver gave up without an answer.")));
    }
};

Later::Promise::Promise()
    : m_guard(std::make_shared<Guard>())
{
}

void Later::Promise::answer(Result<ResolvedValue> value) const { m_guard->state->answer(std::move(value)); }

Later Later::Promise::later() const { return Later(m_guard->state); }

Later Later::of(QFuture<Result<ResolvedValue>> future)
{
    const Promise promise;
    const Later later = promise.later();
    future.then(QtFuture::Launch::Sync, [promise](Result<ResolvedValue> value) { promise.answer(std::move(value)); })
        .onCanceled(
            [promise] { promise.answer(fail(ErrorCode::Cancelled, QStringLiteral("The work was cancelled."))); });
    return later;
}

void Later::whenAnswered(Continuation continuation) const
{
    std::optional<Result<ResolvedValue>> ready;
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->answered) {
            m_state->continuation = std::move(continuation);
            return;
        }
        ready = std::move(m_state->value);
        m_state->value.reset();
    }
    if (ready)
        continuation(std::move(*ready));
}

} // namespace Tenantry::GraphQL
