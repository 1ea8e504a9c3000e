// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/stream.h"

#include <deque>
#include <mutex>

namespace Tenantry::GraphQL {

/// A stream to push into, from any thread. Keeps what comes before somebody listens. The listener is called under a
/// lock, one value at a time and in order; it may cancel, but not push.
template <class T> class EventChannel final : public Stream<T> {
public:
    using typename Stream<T>::Next;
    using typename Stream<T>::End;

    void push(T value)
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return;
        if (m_next)
            m_next(std::move(value));
        else
            m_kept.push_back(std::move(value));
    }
    void finish(std::optional<Error> why = std::nullopt)
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return;
        m_closed = true;
        m_why = std::move(why);
        if (m_end)
            m_end(m_why);
    }

    void listen(Next next, End end) override
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(next);
        m_end = std::move(end);
        while (!m_kept.empty() && !m_cancelled) {
            T value = std::move(m_kept.front());
            m_kept.pop_front();
            m_next(std::move(value));
        }
        if (m_closed && !m_cancelled)
            m_end(m_why);
    }
    void cancel() override
    {
        const std::lock_guard lock(m_mutex);
        m_closed = m_cancelled = true;
        m_kept.clear();
    }
    bool isCancelled() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cancelled;
    }

private:
    mutable std::recursive_mutex m_mutex;
    std::deque<T> m_kept;
    Next m_next;
    End m_end;
    std::optional<Error> m_why;
    bool m_closed = false;
    bool m_cancelled = false;
};

} // namespace Tenantry::GraphQL
