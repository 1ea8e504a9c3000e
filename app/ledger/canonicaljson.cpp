// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicaljson.h"

#include "ledger/canonicalscanner.h"
#include "ledger/canonicaltext.h"

#include <algorithm>
#include <charconv>

namespace Tenantry::Ledger {

namespace {

class CanonicalWriter {
public:
    explicit CanonicalWriter(const CanonicalLimits& limits)
        : m_limits(limits)
    {
    }

    Result<QByteArray> write(const Json& value)
    {
        if (auto written = put(value, 0); !written)
            return fail(written.error());
        return QByteArray::fromStdString(m_out);
    }

private:
    Result<void> put(const Json& value, int depth)
    {
        if (m_out.size() > static_cast<size_t>(m_limits.bytes))
            return tooLong();
        switch (value.type()) {
        case Json::value_t::null:
            m_out += "null";
            break;
        case Json::value_t::boolean:
            m_out += value.get<bool>() ? "true" : "false";
            break;
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned:
            return integer(value);
        case Json::value_t::string:
            return string(value.get_ref<const std::string&>());
        case Json::value_t::array:
        case Json::value_t::object:
            if (depth >= m_limits.depth)
                return fail(
                    ErrorCode::LimitExceeded, QStringLiteral("nested deeper than %1 levels").arg(m_limits.depth));
            return value.is_array() ? array(value, depth + 1) : object(value, depth + 1);
        default:
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a float or binary has no place in an entry"));
        }
        return inLength();
    }

    Result<void> integer(const Json& value)
    {
        constexpr int64_t kMost = CanonicalLimits::kLargestInteger;
        const bool fits = value.is_number_unsigned() ? value.get<uint64_t>() <= static_cast<uint64_t>(kMost)
                                                     : value.get<int64_t>() <= kMost && value.get<int64_t>() >= -kMost;
        if (!fits)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("an integer beyond 2^53 - 1"));
        char digits[24];
        m_out.append(digits, std::to_chars(digits, digits + sizeof digits, value.get<int64_t>()).ptr);
        return inLength();
    }

    Result<void> string(const std::string& text)
    {
        if (!appendCanonicalString(m_out, text))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a string that is not UTF-8"));
        return inLength();
    }

    Result<void> array(const Json& value, int depth)
    {
        m_out += '[';
        bool first = true;
        for (const Json& item : value) {
            if (!std::exchange(first, false))
                m_out += ',';
            if (auto written = put(item, depth); !written)
                return written;
        }
        m_out += ']';
        return inLength();
    }

    Result<void> object(const Json& value, int depth)
    {
        using Member = const Json::object_t::value_type*;
        std::vector<Member> members;
        for (const auto& member : value.get_ref<const Json::object_t&>())
            members.push_back(&member);
        std::sort(members.begin(), members.end(),
            [](Member one, Member other) { return compareUtf16(one->first, other->first) < 0; });
        m_out += '{';
        for (Member member : members) {
            if (member != members.front())
                m_out += ',';
            if (auto written = string(member->first); !written)
                return written;
            m_out += ':';
            if (auto written = put(member->second, depth); !written)
                return written;
        }
        m_out += '}';
        return inLength();
    }

    Result<void> inLength() const
    {
        if (m_out.size() > static_cast<size_t>(m_limits.bytes))
            return tooLong();
        return {};
    }

    tl::unexpected<Error> tooLong() const
    {
        return fail(ErrorCode::LimitExceeded, QStringLiteral("longer than %1 bytes").arg(m_limits.bytes));
    }

    CanonicalLimits m_limits;
    std::string m_out;
};

} // namespace

Result<QByteArray> canonical(const Json& value, const CanonicalLimits& limits)
{
    return CanonicalWriter(limits).write(value);
}

Result<Json> strictParse(QByteArrayView text, const CanonicalLimits& limits)
{
    if (text.startsWith("\xef\xbb\xbf")) // which nlohmann reads over
        return fail(ErrorCode::ParseError, QStringLiteral("a byte order mark"), QStringLiteral("byte 0"));
    auto value = parseJson(std::string_view(text.data(), static_cast<size_t>(text.size())));
    if (!value)
        return value;
    // What has no canonical form is no value of the ledger's; its text may be longer than that form.
    if (auto form = canonical(*value, {std::max(limits.bytes, text.size()), limits.depth}); !form)
        return fail(ErrorCode::ParseError, form.error().detail);
    return value;
}

Result<void> checkCanonical(QByteArrayView text, const CanonicalLimits& limits)
{
    return scanCanonical({text.data(), static_cast<size_t>(text.size())}, nullptr, limits);
}

} // namespace Tenantry::Ledger
