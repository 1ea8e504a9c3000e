// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/bindingdirectory.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace Tenantry {

/// A subscription of a tenant whose service is elsewhere: what has come from there, unlooked at, until it is taken. A
/// taker that falls far behind lets go of the service, and is joined to it again behind the last answer it has. Any
/// thread; one takes at a time.
class ForwardedStream {
public:
    struct Answer {
        QByteArray body;
        QByteArray cursor;
    };
    /// Called on the bindings' thread when there is something new; must not wait. Never after the stream is gone.
    using Wake = std::function<void()>;

    ForwardedStream(std::shared_ptr<BindingDirectory> directory, GraphQLRequest request, TenantContext context,
        const QByteArray& after, Wake wake);
    ~ForwardedStream();

    bool isOpened() const; ///< the service has begun to answer
    std::optional<Answer> take();
    /// Why nothing comes any more, once all that came was taken: also where the service could not be reached at the
    /// beginning. Later it is waited for.
    std::optional<Error> ended() const;

private:
    static constexpr qint64 kMostBytes = 1024 * 1024;

    struct Inbox {
        std::mutex mutex;
        std::deque<Answer> answers;
        qint64 bytes = 0;
        bool isOpened = false;
        bool isFull = false; ///< what comes is let go, and asked for again later
        std::optional<Error> ended;
        Wake wake;
    };
    void join(const QByteArray& after);

    const std::shared_ptr<BindingDirectory> m_directory;
    const GraphQLRequest m_request;
    const TenantContext m_context;
    const std::shared_ptr<Inbox> m_inbox;
    BindingDirectory::LiveHandle m_running;
    QByteArray m_taken; ///< the cursor behind the last answer that was taken
};

} // namespace Tenantry
