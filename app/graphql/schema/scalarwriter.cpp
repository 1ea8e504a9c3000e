// SPDX-License-Identifier: GPL-3.0-or-later
// How leaves are written into an answer (result coercion, 3.5).
#include "graphql/schema/scalars.h"

#include "base/timestamp.h"
#include "graphql/language/unicode.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace Tenantry::GraphQL {

namespace {

tl::unexpected<Error> unfit(const char* what)
{
    return fail(ErrorCode::ExecutionError, QLatin1String("the type cannot hold ") + QLatin1String(what));
}

template <class T> void append(T number, std::string& out)
{
    char buffer[40];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, number);
    out.append(buffer, written.ptr);
}

void append(const QByteArray& bytes, std::string& out)
{
    out.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

Result<void> writeTime(const Result<Timestamp>& time, std::string& out)
{
    if (!time)
        return unfit("this point in time");
    out += '"';
    append(time->toRfc3339(), out);
    out += '"';
    return {};
}

/// Whether all is printable ASCII without quote and backslash, as nearly all texts are: eight bytes at a step.
bool isPlain(std::string_view text)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::uint64_t kHighs = 0x8080808080808080;
    const auto hasZero = [](std::uint64_t x) { return (x - kOnes) & ~x & kHighs; };
    std::uint64_t bad = 0;
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + i, 8);
        // Below a space, the bits above 0x1F are zero. A borrow may blame a neighbour too, which costs the longer way
        // only.
        bad |= (eight & kHighs) | hasZero(eight & (kOnes * 0xE0)) | hasZero(eight ^ (kOnes * '"'))
            | hasZero(eight ^ (kOnes * '\\'));
    }
    for (; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        bad |= c < 0x20 || c >= 0x80 || c == '"' || c == '\\';
    }
    return bad == 0;
}

} // namespace

void writeJsonString(std::string_view text, std::string& out)
{
    if (isPlain(text)) {
        out += '"';
        out += text;
        out += '"';
        return;
    }
    if (!isValidUtf8(text)) {
        out += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
        return;
    }
    static constexpr char kHex[] = "0123456789abcdef";
    static constexpr std::string_view kShort = "\b\t\n\f\r";
    static constexpr std::string_view kLetters = "btnfr";
    out += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text.substr(done, i - done));
        done = i + 1;
        out += '\\';
        if (c == '"' || c == '\\') {
            out += c;
        } else if (const auto index = kShort.find(c); index != std::string_view::npos) {
            out += kLetters[index];
        } else {
            out += "u00";
            out += kHex[(c >> 4) & 0xF];
            out += kHex[c & 0xF];
        }
    }
    out.append(text.substr(done));
    out += '"';
}

Result<void> writeScalar(ScalarKind kind, bool value, std::string& out)
{
    if (kind != ScalarKind::Boolean && kind != ScalarKind::Other)
        return unfit("a boolean");
    out += value ? "true" : "false";
    return {};
}

Result<void> writeScalar(ScalarKind kind, std::int64_t value, std::string& out)
{
    switch (kind) {
    case ScalarKind::Int:
        if (value < std::numeric_limits<std::int32_t>::min() || value > std::numeric_limits<std::int32_t>::max())
            return unfit("a number beyond 32 bits");
        [[fallthrough]];
    case ScalarKind::Float:
    case ScalarKind::Other:
        append(value, out);
        return {};
    case ScalarKind::Id:
        out += '"';
        append(value, out);
        out += '"';
        return {};
    case ScalarKind::DateTime:
        return writeTime(Timestamp::fromEpochMs(value), out);
    default:
        return unfit("a number");
    }
}

Result<void> writeScalar(ScalarKind kind, double value, std::string& out)
{
    if (!std::isfinite(value))
        return unfit("a number that is not finite");
    if (kind == ScalarKind::Int && std::trunc(value) == value && std::abs(value) < 1e10)
        return writeScalar(kind, static_cast<std::int64_t>(value), out);
    if (kind != ScalarKind::Float && kind != ScalarKind::Other)
        return unfit("a floating-point number");
    append(value, out);
    return {};
}

Result<void> writeScalar(ScalarKind kind, std::string_view value, std::string& out)
{
    switch (kind) {
    case ScalarKind::String:
    case ScalarKind::Id:
    case ScalarKind::Cursor:
    case ScalarKind::Other:
        writeJsonString(value, out);
        return {};
    case ScalarKind::DateTime:
        return writeTime(Timestamp::parse(value), out);
    default:
        return unfit("a text");
    }
}

Result<void> writeScalar(ScalarKind kind, const Json& value, std::string& out)
{
    if (value.is_string())
        return writeScalar(kind, std::string_view(value.get_ref<const std::string&>()), out);
    if (value.is_boolean())
        return writeScalar(kind, value.get<bool>(), out);
    if (value.is_number_float())
        return writeScalar(kind, value.get<double>(), out);
    if (value.is_number_integer())
        return writeScalar(kind, value.get<std::int64_t>(), out);
    if (kind != ScalarKind::Other)
        return unfit("an object or a list");
    append(dumpJson(value), out);
    return {};
}

} // namespace Tenantry::GraphQL
