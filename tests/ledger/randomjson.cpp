// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ledger/randomjson.h"

namespace Tenantry::Testing {

std::string RandomJson::text()
{
    static const std::string kParts[] = {"a", "b", "Z", "name", "\"", "\\", "/", "\n", "\r", "\t", "\b", "\f", "\x01",
        "\x1f", "\x7f", " ", "<&>", "\u0080", "\u00f6", "\u20ac", "\xed\x9f\xbf", "\ue000", "\ufb33", "\uffff",
        "\U00010000", "\U0001f600", "\U0010ffff", "12345678", "abcdefghijklmnop", std::string(1, '\0')};
    std::string out;
    for (unsigned i = below(5); i > 0; --i)
        out += kParts[below(std::size(kParts))];
    return out;
}

Json RandomJson::value(int depth)
{
    switch (below(depth > 0 ? 9 : 6)) {
    case 0:
        return nullptr;
    case 1:
        return below(2) == 0;
    case 2:
        return static_cast<int64_t>(below(3)) - 1;
    case 3: {
        const int64_t large = (int64_t{1} << 53) - 1 - below(3);
        return below(2) == 0 ? large : -large;
    }
    case 4:
    case 5:
        return text();
    case 6: {
        Json array = Json::array();
        for (unsigned i = below(4); i > 0; --i)
            array.push_back(value(depth - 1));
        return array;
    }
    default: {
        Json object = Json::object();
        for (unsigned i = below(6); i > 0; --i)
            object[text()] = value(depth - 1);
        return object;
    }
    }
}

QByteArray RandomJson::spoiled(QByteArray text)
{
    static constexpr char kLetters[] = "{}[],:\"\\ue0123456789abcdefnrtfl-+.E \n\t\x01\x7f\x80\xc3\xed\xf0\xff";
    if (text.isEmpty())
        return "x";
    const auto at = static_cast<qsizetype>(below(static_cast<unsigned>(text.size())));
    switch (below(4)) {
    case 0:
        return text.remove(at, 1);
    case 1:
        return text.insert(at, text[at]);
    case 2:
        return text.insert(at, kLetters[below(sizeof kLetters - 1)]);
    default:
        text[at] = kLetters[below(sizeof kLetters - 1)];
        return text;
    }
}

} // namespace Tenantry::Testing
