// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/resolvers/placecodec.h"

#include <QDataStream>

namespace Tenantry {

namespace {

Result<void> checked(const QDataStream& stream)
{
    if (stream.status() == QDataStream::Ok && stream.atEnd())
        return {};
    return fail(ErrorCode::InvalidArgument, QStringLiteral("this cursor is not valid for this list"));
}

} // namespace

QByteArray encodePlace(const EventKey& key)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << static_cast<qint64>(key.at.ms) << key.id.bytes() << key.tenantId.bytes()
           << static_cast<qint64>(key.partition);
    return bytes;
}

QByteArray encodePlace(const AuditKey& key)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << static_cast<qint64>(key.at.ms) << static_cast<quint64>(key.index) << key.log.bytes()
           << static_cast<qint64>(key.row) << static_cast<qint64>(key.epoch);
    return bytes;
}

Result<void> decodePlace(const QByteArray& bytes, EventKey& key)
{
    QDataStream stream(bytes);
    qint64 at = 0, partition = 0;
    QByteArray id, tenant;
    stream >> at >> id >> tenant >> partition;
    key = {{at}, EventId(id), TenantId(tenant), partition};
    return checked(stream);
}

Result<void> decodePlace(const QByteArray& bytes, AuditKey& key)
{
    QDataStream stream(bytes);
    qint64 at = 0, row = 0, epoch = 0;
    quint64 index = 0;
    QByteArray log;
    stream >> at >> index >> log >> row >> epoch;
    key = {{at}, index, TenantId(log), row, epoch};
    return checked(stream);
}

} // namespace Tenantry
