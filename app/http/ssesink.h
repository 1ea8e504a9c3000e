// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/eventsink.h"
#include "http/httpresponder.h"

namespace Tenantry {

/// A subscription's answers as server-sent events on one request's connection. Ends the stream with the object.
class SseSink final : public EventSink {
public:
    explicit SseSink(HttpResponder responder);

    /// A GraphQL answer without data is an event too (the protocol of graphql-sse); any other refusal is an HTTP
    /// status.
    void refused(GatewayReply reply) override;
    void opened() override;
    void next(QByteArray answer, QByteArray cursor) override;
    void complete() override;
    bool isOpen() const override;
    qint64 backlog() const override { return m_stream ? m_stream->backlog() : 0; }

private:
    CancelToken m_gone;
    HttpResponder m_responder;
    std::unique_ptr<HttpStream> m_stream;
};

} // namespace Tenantry
