// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

#include <QStringDecoder>

#include <algorithm>

namespace Tenantry {

Result<QByteArray> checkedIdBytes(const QByteArray& bytes, const char* what)
{
    const QString name = QString::fromLatin1(what);
    if (bytes.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the %1 is empty").arg(name));
    if (bytes.size() > 128)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the %1 is longer than 128 bytes").arg(name));
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("the %1 has a control character").arg(name));
    }
    if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x7f; }))
        return bytes; // plain ASCII, as nearly all are
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the %1 is not valid UTF-8").arg(name));
    for (const QChar c : decoded) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("the %1 has a control character").arg(name));
    }
    return bytes;
}

Result<TenantId> checkedTenantId(const QByteArray& bytes)
{
    return checkedIdBytes(bytes, "tenant id").map([](const QByteArray& good) { return TenantId(good); });
}

} // namespace Tenantry
