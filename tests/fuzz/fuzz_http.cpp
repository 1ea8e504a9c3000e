// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a connection: read whole, and in pieces of which each is gone when the next one comes, they are the same
// requests and the same failure, within the limits.
#include "http/medianegotiation.h"
#include "http/requestreader.h"
#include "http/routetable.h"
#include "http/urlcoding.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>
#include <vector>

using namespace Tenantry;
using State = RequestReader::State;

namespace {

constexpr qint64 kBodyLimit = 512;

const HttpLimits& limits()
{
    static const HttpLimits limits = [] {
        HttpLimits small;
        small.headBytes = 1024;
        small.headers = 16;
        return small;
    }();
    return limits;
}

struct Seen {
    std::vector<QByteArray> requests;
    int status = 0;

    bool operator==(const Seen&) const = default;
};

void look(HttpRequest& request, Seen& seen)
{
    Fuzzing::must(request.target.startsWith('/') || request.target == "*", "a target is a path");
    Fuzzing::must(request.body.size() <= kBodyLimit, "a body has its limit");
    Fuzzing::must(static_cast<int>(request.fields.size()) <= limits().headers, "a head has its limit");
    Fuzzing::must(request.count("host") <= 1 && (request.count("host") == 1 || !request.isHttp11), "Host is one");
    Fuzzing::must(request.count("content-length") + request.count("transfer-encoding") <= 1, "the body's end is one");
    QByteArray text = request.target.toByteArray() + '\n' + request.body + (request.keepAlive ? '+' : '-');
    for (const HttpField& field : request.fields) {
        Fuzzing::must(!field.value.contains('\n') && !field.value.contains('\r'), "a field is one line");
        text.append('\n').append(field.name).append(':').append(field.value);
    }
    RouteTable::match(request.path());
    UrlCoding::parameters(request.query());
    MediaNegotiation::choose(request, {"application/json", "text/event-stream"});
    MediaNegotiation::takesGzip(request);
    seen.requests.push_back(text);
}

Seen readIn(std::string_view bytes, std::size_t piece)
{
    RequestReader reader(limits());
    Seen seen;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        const std::vector<char> memory(bytes.begin() + static_cast<std::ptrdiff_t>(at),
            bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at + piece, bytes.size())));
        QByteArrayView rest(memory.data(), static_cast<qsizetype>(memory.size()));
        while (!rest.isEmpty()) {
            State state = reader.read(rest);
            if (state == State::HeadRead)
                state = reader.allowBody(kBodyLimit, rest);
            if (state == State::Failed) {
                seen.status = reader.failure().status;
                return seen;
            }
            if (state == State::Complete) {
                look(reader.request(), seen);
                reader.next();
            }
        }
    }
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::size_t piece = data[0] % 32 + 1;
    const std::string_view bytes = Fuzzing::textOf(data + 1, size - 1);
    Fuzzing::must(readIn(bytes, bytes.size() + 1) == readIn(bytes, piece), "pieces make no difference");
    return 0;
}
