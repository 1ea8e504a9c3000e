// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/base64url.h"

#include <sodium.h>

#include <algorithm>

namespace Tenantry {

QByteArray toBase64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(std::string_view text)
{
    // libsodium 1.0.18 reads some bytes above 0x7f as letters.
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return std::nullopt;
    QByteArray bytes(static_cast<qsizetype>(text.size() / 4 * 3 + 3), Qt::Uninitialized);
    size_t size = 0;
    // Without a place to tell where it stopped, libsodium refuses whatever is not the whole text.
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<size_t>(bytes.size()),
            text.data(), text.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        != 0)
        return std::nullopt;
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

} // namespace Tenantry
