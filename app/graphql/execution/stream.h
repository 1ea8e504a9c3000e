// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <functional>
#include <optional>

namespace Tenantry::GraphQL {

/// A stream of values that are pushed as they happen: a subscription's events, or its answers (6.2.3). Destroying or
/// cancelling it ends it without a further call.
template <class T> class Stream {
public:
    using Next = std::function<void(T)>;
    /// With the error that ended it; without, the stream was complete.
    using End = std::function<void(std::optional<Error>)>;

    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    virtual ~Stream() = default;

    /// Once, before which nothing is lost. Called on the thread that pushes, one value at a time.
    virtual void listen(Next next, End end) = 0;
    virtual void cancel() = 0;
};

} // namespace Tenantry::GraphQL
