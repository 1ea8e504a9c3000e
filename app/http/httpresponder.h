// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "http/httpstream.h"

#include <optional>

namespace Tenantry {

/// The right to answer one request, once, from any thread and in any order: the server puts the answers of a connection
/// in the order of its requests. Dropped unused it answers 500, so that nobody waits for ever.
class HttpResponder {
public:
    /// What the responder remembers of its request.
    struct Asked {
        quint64 connection = 0;
        quint32 exchange = 0;
        QByteArray requestId;
        QByteArray peer; ///< the asker's address as text
        bool isLocal = false; ///< from this machine
        bool takesGzip = false;
        qint64 streamBytes = 0; ///< HttpLimits::unsentBytes
        std::optional<CancelToken> cancel;
    };

    HttpResponder(std::shared_ptr<LoopMailbox> mailbox, Asked asked);
    HttpResponder(HttpResponder&& other) noexcept;
    HttpResponder& operator=(HttpResponder&&) = delete;
    ~HttpResponder();

    const QByteArray& requestId() const { return m_asked.requestId; }
    const QByteArray& peer() const { return m_asked.peer; }
    bool isLocal() const { return m_asked.isLocal; }
    /// Cancelled when the connection ends before the answer, where the plan asked for that.
    CancelToken cancelToken() const { return m_asked.cancel.value_or(CancelToken()); }

    /// Compresses on the calling thread where the reader takes it.
    void answer(HttpResponse response);
    /// errorResponse() with the request's id.
    void refuse(int status, const QByteArray& text);
    /// A stream instead of one answer; not open yet.
    std::unique_ptr<HttpStream> stream();

private:
    std::shared_ptr<LoopMailbox> m_mailbox; ///< null once answered
    Asked m_asked;
};

} // namespace Tenantry
