// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/unicode.h"

#include <cstdint>

namespace Tenantry::GraphQL {

void appendUtf8(unsigned codePoint, std::string& out)
{
    auto put = [&out](unsigned byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6));
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3F));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

bool isValidUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t more = lead < 0x80 ? 0
            : lead < 0xC2                    ? 9
            : lead < 0xE0                    ? 1
            : lead < 0xF0                    ? 2
            : lead < 0xF5                    ? 3
                                             : 9;
        if (more == 9 || i + more >= text.size())
            return false;
        std::uint32_t value = more == 0 ? lead : lead & (0x3Fu >> more);
        for (std::size_t k = 1; k <= more; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            if ((byte & 0xC0) != 0x80)
                return false;
            value = (value << 6) | (byte & 0x3Fu);
        }
        if ((more == 2 && (value < 0x800 || (value >= 0xD800 && value <= 0xDFFF)))
            || (more == 3 && (value < 0x10000 || value > 0x10FFFF)))
            return false;
        i += more + 1;
    }
    return true;
}

} // namespace Tenantry::GraphQL
