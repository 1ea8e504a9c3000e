// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/refusals.h"

#include "client/importing/linereader.h"

namespace Tenantry::Refusals {

namespace {

/// The length of the character that begins here, or 0 where the bytes are none (RFC 3629: shortest form, no
/// surrogates, up to U+10FFFF).
qsizetype characterAt(const QByteArray& text, qsizetype at)
{
    const auto byte = [&](qsizetype i) -> unsigned { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    if (first < 0x80)
        return 1;
    const qsizetype length = first >= 0xc2 && first < 0xe0 ? 2
        : first >= 0xe0 && first < 0xf0                    ? 3
        : first >= 0xf0 && first < 0xf5                    ? 4
                                                           : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0U) != 0x80)
            return 0;
    }
    const unsigned second = byte(at + 1);
    const bool bad = (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f)
        || (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f);
    return bad ? 0 : length;
}

} // namespace

tl::unexpected<Error> tooLong(qint64 bytes)
{
    return fail(ErrorCode::LimitExceeded,
        QStringLiteral("the record has %1 bytes; %2 MiB is the most one may have")
            .arg(bytes)
            .arg(LineReader::kLimit / (1024 * 1024)));
}

tl::unexpected<Error> notUtf8(qsizetype byte)
{
    return fail(
        ErrorCode::ParseError, QStringLiteral("the text is not valid UTF-8"), QStringLiteral("byte %1").arg(byte + 1));
}

qsizetype firstInvalidUtf8(const QByteArray& text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = characterAt(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

} // namespace Tenantry::Refusals
