// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes Boost.Beast: its parser is used without its I/O, and for heads alone. Its reader of
// chunks takes what this server does not (and asserts on some that come byte by byte).
#include "http/headparser.h"

#include <boost/beast/http/basic_parser.hpp>

namespace Tenantry {

namespace {

namespace http = boost::beast::http;
using BeastError = boost::beast::error_code;
using BeastView = boost::beast::string_view;

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

/// Hands Beast's events on as views.
class Events final : public http::basic_parser<true> {
public:
    explicit Events(HttpRequest& request)
        : m_request(request)
    {
        header_limit(std::numeric_limits<std::uint32_t>::max()); // the scanner has been there
    }

protected:
    void on_request_impl(http::verb verb, BeastView, BeastView target, int version, BeastError&) override
    {
        m_request.method = methodOf(verb);
        m_request.target = viewIn(target);
        m_request.isHttp11 = version == 11;
    }
    void on_field_impl(http::field, BeastView name, BeastView value, BeastError&) override
    {
        m_request.fields.push_back({viewIn(name), viewIn(value)});
    }
    void on_response_impl(int, BeastView, int, BeastError&) override { }
    void on_header_impl(BeastError&) override { }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, BeastError&) override { }
    std::size_t on_body_impl(BeastView piece, BeastError&) override { return piece.size(); }
    void on_chunk_header_impl(std::uint64_t, BeastView, BeastError&) override { }
    std::size_t on_chunk_body_impl(std::uint64_t, BeastView piece, BeastError&) override { return piece.size(); }
    void on_finish_impl(BeastError&) override { }

private:
    HttpRequest& m_request;
};

} // namespace

std::optional<HttpFailure> parseHead(QByteArrayView head, HttpRequest& request)
{
    Events events(request);
    events.body_limit(boost::none);
    BeastError error;
    events.put({head.data(), static_cast<std::size_t>(head.size())}, error);
    if (!error && events.is_header_done())
        return std::nullopt;
    if (error == http::error::bad_version)
        return HttpFailure{505, "The version of HTTP is not 1.0 or 1.1"};
    if (error == http::error::bad_content_length || error == http::error::multiple_content_length)
        return HttpFailure{400, "Content-Length is no number, or given twice, or beside Transfer-Encoding"};
    if (error == http::error::bad_transfer_encoding)
        return HttpFailure{400, "Transfer-Encoding is given twice, or beside Content-Length"};
    return HttpFailure{400, "The request is malformed"};
}

} // namespace Tenantry
