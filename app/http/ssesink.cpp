// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/ssesink.h"

#include "http/graphqlanswer.h"
#include "http/ssetext.h"

namespace Tenantry {

SseSink::SseSink(HttpResponder responder)
    : m_gone(responder.cancelToken())
    , m_responder(std::move(responder))
{
}

void SseSink::refused(GatewayReply reply)
{
    m_responder.answer(graphqlResponse(std::move(reply), GraphQLMedia::EventStream));
}

void SseSink::opened()
{
    if (m_stream)
        return;
    m_stream = m_responder.stream();
    HttpResponse head;
    head.contentType = SseText::mediaType();
    // A proxy in between that collects first would hold every event back.
    head.headers = {{"Vary", "Accept"}, {"X-Accel-Buffering", "no"}};
    m_stream->open(std::move(head), SseText::heartbeat());
}

void SseSink::next(QByteArray answer, QByteArray cursor)
{
    if (m_stream)
        m_stream->write(SseText::next(answer, cursor));
}

void SseSink::complete()
{
    opened();
    m_stream->write(SseText::complete());
    m_stream->finish();
}

bool SseSink::isOpen() const { return !m_gone.isCancelled() && (!m_stream || m_stream->isOpen()); }

} // namespace Tenantry
