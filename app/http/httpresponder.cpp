// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpresponder.h"

#include "http/responsewriter.h"

namespace Tenantry {

HttpResponder::HttpResponder(std::shared_ptr<LoopMailbox> mailbox, Asked asked)
    : m_mailbox(std::move(mailbox))
    , m_asked(std::move(asked))
{
}

HttpResponder::HttpResponder(HttpResponder&& other) noexcept
    : m_mailbox(std::exchange(other.m_mailbox, nullptr))
    , m_asked(std::move(other.m_asked))
{
}

HttpResponder::~HttpResponder()
{
    if (m_mailbox != nullptr)
        refuse(500, "The service gave no answer");
}

void HttpResponder::answer(HttpResponse response)
{
    const auto mailbox = std::exchange(m_mailbox, nullptr);
    if (mailbox == nullptr)
        return;
    mailbox->post({LoopLetter::Kind::Answer, m_asked.connection, m_asked.exchange,
        compressed(std::move(response), m_asked.takesGzip), {}, nullptr});
}

void HttpResponder::refuse(int status, const QByteArray& text)
{
    answer(errorResponse(status, text, m_asked.requestId));
}

std::unique_ptr<HttpStream> HttpResponder::stream()
{
    return std::make_unique<HttpStream>(
        std::exchange(m_mailbox, nullptr), m_asked.connection, m_asked.exchange, m_asked.streamBytes);
}

} // namespace Tenantry
