// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayreply.h"

#include <QByteArray>

namespace Tenantry {

/// Where a subscription's answers go. Called by threads of the gateway's, one call at a time.
class EventSink {
public:
    EventSink() = default;
    EventSink(const EventSink&) = delete;
    EventSink& operator=(const EventSink&) = delete;
    virtual ~EventSink() = default;

    virtual void refused(GatewayReply reply) = 0; ///< instead of a stream; nothing follows
    virtual void opened() = 0; ///< before the first `next`
    virtual void next(QByteArray answer, QByteArray cursor) = 0; ///< one GraphQL answer; resume after `cursor`
    virtual void complete() = 0; ///< the service ends it; nothing follows
    /// False once the reader is gone or too slow. Nothing is delivered after that.
    virtual bool isOpen() const = 0;
    /// Bytes of answers that the reader has not taken yet. Beyond a limit the reader counts as too slow and is gone:
    /// who has a long past to tell waits while this is large.
    virtual qint64 backlog() const { return 0; }
};

} // namespace Tenantry
