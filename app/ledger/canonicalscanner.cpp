// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonicalscanner.h"

#include "ledger/canonicaltext.h"

#include <QtEndian>

#include <bit>
#include <cstring>

namespace Tenantry::Ledger {

namespace {

constexpr uint64_t kOnes = 0x0101010101010101ULL;
constexpr uint64_t kHighs = 0x8080808080808080ULL;

constexpr uint64_t zeroBytes(uint64_t word) { return (word - kOnes) & ~word & kHighs; }

/// How many of the next eight bytes are plain text for certain: ASCII that ends no string and needs no escape. A mask's
/// lowest bit is exact, as its borrows only go upwards.
int plainBytes(const char* at)
{
    uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big)
        word = qbswap(word);
    const uint64_t control = (word - kOnes * 0x20) & ~word & kHighs;
    const uint64_t special = control | zeroBytes(word ^ kOnes * '"') | zeroBytes(word ^ kOnes * '\\') | (word & kHighs);
    return std::countr_zero(special) >> 3;
}

/// A name inside its quotes. Plain ones compare as bytes.
struct ScannedName {
    std::string_view text;
    bool plain = true; ///< no escape, and nothing that UTF-16 orders in another way than UTF-8
};

bool inOrder(const ScannedName& before, const ScannedName& after)
{
    if (before.plain && after.plain) {
        // Most neighbours differ in their first letter, which is worth no call of memcmp.
        if (!before.text.empty() && !after.text.empty() && before.text[0] != after.text[0])
            return static_cast<unsigned char>(before.text[0]) < static_cast<unsigned char>(after.text[0]);
        return before.text < after.text;
    }
    return compareUtf16(unescaped(before.text), unescaped(after.text)) < 0;
}

class CanonicalScanner {
public:
    CanonicalScanner(std::string_view text, int depth)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
        , m_depth(depth)
    {
    }

    bool whole(CanonicalMembers* members)
    {
        const bool good = m_at != m_end && *m_at == '{' ? object(0, members) : value(0);
        return good && (m_at == m_end || refuse("text behind the value"));
    }

    const char* problem() const { return m_problem; }
    bool tooDeep() const { return m_tooDeep; }
    qsizetype offset() const { return m_at - m_begin; }

private:
    bool refuse(const char* problem)
    {
        m_problem = problem;
        return false;
    }

    bool take(char letter) { return m_at != m_end && *m_at == letter && (++m_at, true); }

    bool value(int depth)
    {
        if (m_at == m_end)
            return refuse("a value is missing");
        switch (*m_at) {
        case '"': {
            ScannedName ignored;
            return string(ignored);
        }
        case '{':
            return object(depth, nullptr);
        case '[':
            return array(depth);
        case 't':
            return literal("true");
        case 'f':
            return literal("false");
        case 'n':
            return literal("null");
        default:
            return integer();
        }
    }

    bool literal(std::string_view word)
    {
        if (std::string_view(m_at, static_cast<size_t>(m_end - m_at)).substr(0, word.size()) != word)
            return refuse("not a value");
        m_at += word.size();
        return true;
    }

    bool integer()
    {
        const char* const start = m_at;
        const bool negative = take('-');
        const char* const digits = m_at;
        int64_t number = 0;
        // Seventeen digits fit, and are more than any integer allowed has.
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9' && m_at - digits < 17)
            number = number * 10 + (*m_at++ - '0');
        if (m_at == digits) {
            m_at = start;
            return refuse("not a value");
        }
        if (*digits == '0' && (negative || m_at - digits > 1))
            return refuse("an integer with a leading zero, or minus zero");
        if (number > CanonicalLimits::kLargestInteger)
            return refuse("an integer beyond 2^53 - 1");
        return true;
    }

    bool enter(int depth)
    {
        if (depth < m_depth)
            return true;
        m_tooDeep = true;
        return refuse("nested too deep");
    }

    bool array(int depth)
    {
        if (!enter(depth))
            return false;
        ++m_at;
        if (take(']'))
            return true;
        do {
            if (!value(depth + 1))
                return false;
        } while (take(','));
        return take(']') || refuse("an array that does not go on");
    }

    bool object(int depth, CanonicalMembers* members)
    {
        if (!enter(depth))
            return false;
        ++m_at;
        if (take('}'))
            return true;
        ScannedName before;
        bool first = true;
        do {
            ScannedName name;
            if (!string(name))
                return false;
            if (!first && !inOrder(before, name))
                return refuse("names out of order, or one given twice");
            first = false;
            before = name;
            if (!take(':'))
                return refuse("a name without a value");
            const char* const start = m_at;
            if (!value(depth + 1))
                return false;
            if (members)
                members->append({name.text, {start, static_cast<size_t>(m_at - start)}});
        } while (take(','));
        return take('}') || refuse("an object that does not go on");
    }

    void skipPlain()
    {
        int plain = 8;
        while (plain == 8 && m_end - m_at >= 8) {
            plain = plainBytes(m_at);
            m_at += plain;
        }
    }

    bool string(ScannedName& name)
    {
        if (!take('"'))
            return refuse("not a string");
        const char* const start = m_at;
        for (;;) {
            skipPlain();
            if (m_at == m_end)
                return refuse("a string that does not end");
            const auto letter = static_cast<unsigned char>(*m_at);
            if (letter == '"')
                break;
            if (letter == '\\') {
                name.plain = false;
                if (!escape())
                    return false;
            } else if (letter < 0x20) {
                return refuse("a control character that is not escaped");
            } else if (letter < 0x80) {
                ++m_at;
            } else {
                const size_t length = utf8Length({m_at, static_cast<size_t>(m_end - m_at)}, 0);
                if (length == 0)
                    return refuse("not UTF-8");
                name.plain = name.plain && letter < 0xee;
                m_at += length;
            }
        }
        name.text = {start, static_cast<size_t>(m_at - start)};
        ++m_at;
        return true;
    }

    /// Only what must be escaped is, and in its shortest form.
    bool escape()
    {
        const std::string_view rest(m_at, static_cast<size_t>(m_end - m_at));
        if (rest.size() >= 2 && std::string_view("\"\\bfnrt").find(rest[1]) != std::string_view::npos) {
            m_at += 2;
            return true;
        }
        // \u00XX below 0x20, in lower case, where there is no short form (8, 9, 10, 12, 13 have one).
        if (rest.size() >= 6 && rest.substr(0, 4) == "\\u00") {
            const bool low = rest[4] == '0' && std::string_view("01234567bef").find(rest[5]) != std::string_view::npos;
            const bool high =
                rest[4] == '1' && std::string_view("0123456789abcdef").find(rest[5]) != std::string_view::npos;
            if (low || high) {
                m_at += 6;
                return true;
            }
        }
        return refuse("an escape that is not canonical");
    }

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    int m_depth;
    const char* m_problem = "";
    bool m_tooDeep = false;
};

} // namespace

Result<void> scanCanonical(std::string_view text, CanonicalMembers* members, const CanonicalLimits& limits)
{
    if (text.size() > static_cast<size_t>(limits.bytes))
        return fail(ErrorCode::LimitExceeded, QStringLiteral("longer than %1 bytes").arg(limits.bytes));
    CanonicalScanner scanner(text, limits.depth);
    if (scanner.whole(members))
        return {};
    return fail(scanner.tooDeep() ? ErrorCode::LimitExceeded : ErrorCode::ParseError,
        QLatin1String("not canonical JSON: ") + QLatin1String(scanner.problem()),
        QStringLiteral("byte %1").arg(scanner.offset()));
}

CanonicalMembers membersOf(std::string_view object)
{
    CanonicalMembers members;
    CanonicalScanner(object, std::numeric_limits<int>::max()).whole(&members);
    return members;
}

} // namespace Tenantry::Ledger
