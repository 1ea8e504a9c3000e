// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/forwardedstream.h"

namespace Tenantry {

ForwardedStream::ForwardedStream(std::shared_ptr<BindingDirectory> directory, GraphQLRequest request,
    TenantContext context, const QByteArray& after, Wake wake)
    : m_directory(std::move(directory))
    , m_request(std::move(request))
    , m_context(std::move(context))
    , m_inbox(std::make_shared<Inbox>())
    , m_taken(after)
{
    m_inbox->wake = std::move(wake);
    join(after);
}

ForwardedStream::~ForwardedStream()
{
    const std::lock_guard lock(m_inbox->mutex);
    m_inbox->wake = nullptr;
}

void ForwardedStream::join(const QByteArray& after)
{
    // The ears hold the inbox alone: nothing of this side is ever let go on the bindings' thread.
    const auto change = [inbox = m_inbox](const std::function<void(Inbox&)>& what) {
        const std::lock_guard lock(inbox->mutex);
        what(*inbox);
        if (inbox->wake)
            inbox->wake();
    };
    BindingDirectory::LiveEars ears;
    ears.opened = [change] { change([](Inbox& inbox) { inbox.isOpened = true; }); };
    ears.next = [change](const QByteArray& body, const Cursor& cursor) {
        change([&](Inbox& inbox) {
            inbox.isFull = inbox.isFull || inbox.bytes > kMostBytes;
            if (inbox.isFull)
                return;
            inbox.bytes += body.size();
            inbox.answers.push_back({body, cursor.bytes()});
        });
    };
    ears.interrupted = [change](const Error& why) {
        change([&](Inbox& inbox) {
            if (!inbox.isOpened)
                inbox.ended = why;
        });
    };
    ears.ended = [change](const Error& why) { change([&](Inbox& inbox) { inbox.ended = why; }); };
    m_running = m_directory->subscribe(m_request, m_context, Cursor(after), std::move(ears));
}

bool ForwardedStream::isOpened() const
{
    const std::lock_guard lock(m_inbox->mutex);
    return m_inbox->isOpened;
}

std::optional<ForwardedStream::Answer> ForwardedStream::take()
{
    {
        const std::lock_guard lock(m_inbox->mutex);
        if (!m_inbox->answers.empty()) {
            Answer answer = std::move(m_inbox->answers.front());
            m_inbox->answers.pop_front();
            m_inbox->bytes -= answer.body.size();
            m_taken = answer.cursor;
            return answer;
        }
        if (!m_inbox->isFull)
            return std::nullopt;
        if (m_taken.isEmpty()) { // it gives no places: what was let go cannot be found again
            m_inbox->ended = Error{ErrorCode::Cancelled, QStringLiteral("the listener is too slow"), {}};
            return std::nullopt;
        }
    }
    // Nothing comes in between, so that no answer of the old stream stands before those of the new one.
    m_running.reset();
    {
        const std::lock_guard lock(m_inbox->mutex);
        m_inbox->isFull = false;
        m_inbox->ended.reset();
    }
    join(m_taken);
    return std::nullopt;
}

std::optional<Error> ForwardedStream::ended() const
{
    const std::lock_guard lock(m_inbox->mutex);
    return m_inbox->answers.empty() && !m_inbox->isFull ? m_inbox->ended : std::nullopt;
}

} // namespace Tenantry
