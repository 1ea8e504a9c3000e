// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes Boost.Beast: its parser is used without its I/O.
#include "http/requestreader.h"

#include <boost/beast/http/basic_parser.hpp>

namespace Tenantry {

namespace http = boost::beast::http;
using BeastError = boost::beast::error_code;
using BeastView = boost::beast::string_view;

namespace {

QByteArrayView viewIn(BeastView text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

HttpRequest::Method methodOf(http::verb verb)
{
    using Method = HttpRequest::Method;
    switch (verb) {
    case http::verb::get:
        return Method::Get;
    case http::verb::head:
        return Method::Head;
    case http::verb::post:
        return Method::Post;
    case http::verb::put:
        return Method::Put;
    case http::verb::delete_:
        return Method::Delete;
    case http::verb::patch:
        return Method::Patch;
    case http::verb::options:
        return Method::Options;
    default:
        return Method::Other;
    }
}

/// Hands Beast's events on: fields to the request as views, pieces of the body to the collector.
class Events final : public http::basic_parser<true> {
public:
    Events(HttpRequest& request, BodyCollector& body)
        : m_request(request)
        , m_body(body)
    {
    }

protected:
    void on_request_impl(http::verb verb, BeastView, BeastView target, int version, BeastError&) override
    {
        m_request.method = methodOf(verb);
        m_request.target = viewIn(target);
        m_request.isHttp11 = version == 11;
    }
    void on_response_impl(int, BeastView, int, BeastError&) override { }
    void on_field_impl(http::field, BeastView name, BeastView value, BeastError&) override
    {
        // A trailer is not a header: what it says about the message would come too late to be checked.
        if (!m_isHeadDone)
            m_request.fields.push_back({viewIn(name), viewIn(value)});
    }
    void on_header_impl(BeastError&) override { m_isHeadDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, BeastError&) override { }
    std::size_t on_body_impl(BeastView piece, BeastError& error) override { return take(piece, error); }
    void on_chunk_header_impl(std::uint64_t, BeastView, BeastError&) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, BeastView piece, BeastError& error) override
    {
        return take(piece, error);
    }
    void on_finish_impl(BeastError&) override { }

private:
    std::size_t take(BeastView piece, BeastError& error)
    {
        if (!m_body.add(viewIn(piece)))
            error = http::error::body_limit;
        return piece.size();
    }

    HttpRequest& m_request;
    BodyCollector& m_body;
    bool m_isHeadDone = false;
};

HttpFailure failureOf(const BeastError& error)
{
    if (error == http::error::body_limit)
        return {413, "The body is too large"};
    if (error == http::error::header_limit)
        return {431, "The request's head is too large"};
    if (error == http::error::bad_version)
        return {505, "The version of HTTP is not 1.0 or 1.1"};
    if (error == http::error::bad_content_length || error == http::error::multiple_content_length)
        return {400, "Content-Length is no number"};
    if (error == http::error::bad_chunk || error == http::error::bad_chunk_extension)
        return {400, "The body's chunks are malformed"};
    return {400, "The request is malformed"};
}

} // namespace

class RequestReader::Parser {
public:
    /// Beast's parser reads one message and is then used up.
    void start(HttpRequest& request, BodyCollector& body)
    {
        m_events.emplace(request, body);
        m_events->body_limit(boost::none);
        m_events->header_limit(std::numeric_limits<std::uint32_t>::max());
    }
    BeastError putHead(QByteArrayView head)
    {
        BeastError error;
        m_events->put({head.data(), static_cast<std::size_t>(head.size())}, error);
        m_events->eager(true);
        return error;
    }
    /// Takes from the front of `bytes`.
    BeastError putBody(QByteArrayView& bytes)
    {
        BeastError error;
        const std::size_t used = m_events->put({bytes.data(), static_cast<std::size_t>(bytes.size())}, error);
        bytes = bytes.sliced(static_cast<qsizetype>(used));
        return error == http::error::need_more ? BeastError() : error;
    }
    bool isHeadDone() const { return m_events->is_header_done(); }
    bool isDone() const { return m_events->is_done(); }

private:
    std::optional<Events> m_events;
};

RequestReader::RequestReader(const HttpLimits& limits)
    : m_limits(limits)
    , m_parser(std::make_unique<Parser>())
{
}

RequestReader::~RequestReader() = default;

void RequestReader::next()
{
    m_request.clear();
    m_scanner.reset();
    m_framing = {};
    m_body.reset();
    m_kept = {};
    m_head = {};
    m_headView = {};
    m_state = State::Head;
}

RequestReader::State RequestReader::fail(const HttpFailure& failure)
{
    m_failure = failure;
    return m_state = State::Failed;
}

RequestReader::State RequestReader::read(QByteArrayView& bytes)
{
    switch (m_state) {
    case State::Head:
        return readHead(bytes);
    case State::Body:
        return readBody(bytes);
    case State::HeadRead:
    case State::Complete:
    case State::Failed:
        break;
    }
    return m_state;
}

RequestReader::State RequestReader::readHead(QByteArrayView& bytes)
{
    // RFC 9112, section 2.2: an empty line or two before a request is some clients' habit.
    while (m_kept.isEmpty() && bytes.startsWith("\r\n"))
        bytes = bytes.sliced(2);
    if (bytes.isEmpty())
        return m_state;
    const qsizetype before = m_kept.size();
    QByteArrayView seen = bytes;
    if (before > 0) {
        // No more than a head may have: the rest may be a body of another size.
        m_kept.append(bytes.first(std::min(bytes.size(), m_limits.headBytes + 1 - before)));
        seen = m_kept;
    }
    const qsizetype size = m_scanner.scan(seen, m_limits);
    if (m_scanner.failure())
        return fail(*m_scanner.failure());
    if (size == 0) {
        if (before == 0)
            m_kept = bytes.toByteArray();
        bytes = {};
        return m_state;
    }
    bytes = bytes.sliced(size - before);
    if (before > 0) {
        m_head = std::exchange(m_kept, {});
        seen = m_head;
    }
    return parseHead(seen.first(size));
}

RequestReader::State RequestReader::parseHead(QByteArrayView head)
{
    m_headView = head;
    m_parser->start(m_request, m_body);
    const BeastError error = m_parser->putHead(head);
    // Fields are checked first: Beast's own word on them is less exact.
    if (error && !m_parser->isHeadDone() && error != http::error::bad_content_length
        && error != http::error::multiple_content_length && error != http::error::bad_transfer_encoding)
        return fail(failureOf(error));
    if (const auto wrong = applyRequestRules(m_request, m_framing))
        return fail(*wrong);
    if (error || !m_parser->isHeadDone())
        return fail(failureOf(error));
    return m_state = State::HeadRead;
}

RequestReader::State RequestReader::allowBody(qint64 limit, QByteArrayView& bytes)
{
    if (m_state != State::HeadRead)
        return m_state;
    if (m_framing.length > limit || (m_framing.isChunked && limit == 0))
        return fail({413, "The body is too large"});
    if (!hasBody())
        return m_state = State::Complete;
    m_body.start(m_framing, limit);
    m_state = State::Body;
    if (!bytes.isEmpty())
        return readBody(bytes);
    keepHead();
    return m_state;
}

RequestReader::State RequestReader::readBody(QByteArrayView& bytes)
{
    if (m_kept.isEmpty())
        return parseBody(bytes);
    const qsizetype before = m_kept.size();
    m_kept.append(bytes);
    const QByteArray all = std::exchange(m_kept, {});
    QByteArrayView rest = all;
    const State state = parseBody(rest);
    // What is left after a body belongs to the caller's bytes; an unfinished chunk line was less than those before.
    Q_ASSERT(all.size() - rest.size() >= before || state == State::Failed || rest.isEmpty());
    bytes = bytes.last(std::min(rest.size(), bytes.size()));
    return state;
}

RequestReader::State RequestReader::parseBody(QByteArrayView& bytes)
{
    const BeastError error = m_parser->putBody(bytes);
    if (m_body.failure())
        return fail(*m_body.failure());
    if (error)
        return fail(failureOf(error));
    if (m_parser->isDone())
        return finish();
    if (!bytes.isEmpty()) {
        m_kept = bytes.toByteArray();
        bytes = {};
        if (m_kept.size() >= m_limits.headBytes)
            return fail({431, "A chunk's line or the trailers are too large"});
    }
    keepHead();
    return m_state;
}

/// The body goes on in another piece of memory, and so must the head.
void RequestReader::keepHead()
{
    if (!m_head.isEmpty())
        return;
    m_head = m_headView.toByteArray();
    m_request.rebase(m_headView.data(), m_head.constData());
    m_headView = m_head;
}

RequestReader::State RequestReader::finish()
{
    if (!m_body.finish())
        return fail(*m_body.failure());
    m_request.body = m_body.take();
    return m_state = State::Complete;
}

} // namespace Tenantry
