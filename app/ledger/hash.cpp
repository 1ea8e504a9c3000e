// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/hash.h"

#include <cstring>

namespace Tenantry::Ledger {

namespace {

constexpr unsigned kNoDigit = 0xff;

constexpr std::array<unsigned char, 256> base64Digits()
{
    std::array<unsigned char, 256> digits{};
    digits.fill(kNoDigit);
    constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (unsigned i = 0; i < 64; ++i)
        digits[static_cast<unsigned char>(kAlphabet[i])] = static_cast<unsigned char>(i);
    return digits;
}

constexpr auto kBase64Digits = base64Digits();

} // namespace

QByteArray toBase64(const Hash& hash)
{
    return QByteArray::fromRawData(reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(hash.size()))
        .toBase64();
}

std::optional<Hash> hashFromBase64(std::string_view text)
{
    // By hand: the verifier reads some for every entry.
    if (text.size() != 44 || text[43] != '=')
        return std::nullopt;
    Hash hash;
    unsigned bad = 0;
    const auto digit = [&](size_t at) -> unsigned {
        const unsigned value = kBase64Digits[static_cast<unsigned char>(text[at])];
        bad |= value & 0xc0U;
        return value;
    };
    for (size_t group = 0; group < 10; ++group) {
        const unsigned bits =
            digit(4 * group) << 18 | digit(4 * group + 1) << 12 | digit(4 * group + 2) << 6 | digit(4 * group + 3);
        hash[3 * group] = static_cast<unsigned char>(bits >> 16 & 0xffU);
        hash[3 * group + 1] = static_cast<unsigned char>(bits >> 8 & 0xffU);
        hash[3 * group + 2] = static_cast<unsigned char>(bits & 0xffU);
    }
    const unsigned bits = digit(40) << 12 | digit(41) << 6 | digit(42);
    hash[30] = static_cast<unsigned char>(bits >> 10 & 0xffU);
    hash[31] = static_cast<unsigned char>(bits >> 2 & 0xffU);
    if (bad != 0 || (bits & 3U) != 0)
        return std::nullopt;
    return hash;
}

std::optional<Hash> hashFromBytes(QByteArrayView bytes)
{
    Hash hash;
    if (bytes.size() != static_cast<qsizetype>(hash.size()))
        return std::nullopt;
    std::memcpy(hash.data(), bytes.data(), hash.size());
    return hash;
}

std::optional<QByteArray> strictBase64(QByteArrayView text)
{
    const QByteArray copy = text.toByteArray();
    const auto decoded = QByteArray::fromBase64Encoding(copy, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).toBase64() != copy)
        return std::nullopt;
    return *decoded;
}

} // namespace Tenantry::Ledger
