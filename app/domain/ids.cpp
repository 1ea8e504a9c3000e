// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

#include <QStringDecoder>

#include <algorithm>

namespace Tenantry {

Result<QByteArray> checkedIdBytes(const QByteArray& bytes, const char* what)
{
    const auto bad = [what](const char* how) {
        return fail(
            ErrorCode::InvalidArgument, QStringLiteral("the %1 %2").arg(QLatin1String(what), QLatin1String(how)));
    };
    if (bytes.isEmpty())
        return bad("is empty");
    if (bytes.size() > 128)
        return bad("is longer than 128 bytes");
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return bad("has a control character");
    }
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x7f; }))
        return bytes; // plain ASCII, as nearly all are
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    if (decoder.hasError())
        return bad("is not valid UTF-8");
    for (const QChar c : decoded) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            return bad("has a control character");
    }
    return bytes;
}

Result<TenantId> checkedTenantId(const QByteArray& bytes)
{
    return checkedIdBytes(bytes, "tenant id").map([](const QByteArray& good) { return TenantId(good); });
}

} // namespace Tenantry
