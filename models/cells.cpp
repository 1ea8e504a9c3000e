// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells.h"

#include "models/words.h"

#include <QCoreApplication>

#include <cmath>

namespace Tenantry::Cells {

QVariant text(const QString& value, int role)
{
    if (role == Qt::DisplayRole)
        return value.isEmpty() ? Words::absent() : value;
    if (role == Roles::RawValue || role == Roles::SortKey)
        return value;
    return {};
}

QVariant number(qint64 value, int role)
{
    if (role == Qt::DisplayRole || role == Roles::RawValue || role == Roles::SortKey)
        return QVariant::fromValue<qlonglong>(value);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant time(std::optional<Timestamp> at, int role)
{
    if (!at)
        return {};
    if (role == Qt::DisplayRole || role == Roles::RawValue || role == Roles::SortKey)
        return QVariant::fromValue<qlonglong>(at->ms);
    if (role == Roles::ToolTipUtc)
        return QString::fromLatin1(at->toRfc3339());
    return {};
}

QVariant duration(std::optional<double> ms, int role)
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (!ms)
        return {};
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Tenantry::Cells", "%1 ms").arg(std::round(*ms), 0, 'f', 0);
    if (role == Roles::RawValue || role == Roles::SortKey)
        return *ms;
    return {};
}

QVariant id(const QByteArray& bytes, int role) { return text(QString::fromUtf8(bytes), role); }

QVariant status(const QString& word, StatusKind kind, const QByteArray& raw, int role)
{
    if (role == Qt::DisplayRole)
        return word;
    if (role == Roles::StatusKind)
        return QVariant::fromValue(kind);
    if (role == Roles::RawValue)
        return QString::fromUtf8(raw);
    return {};
}

QVariant tenant(const TenantId& id, const QString& name, int role)
{
    const QString shown = name.isEmpty() ? id.toString() : name;
    if (role == Qt::DisplayRole || role == Roles::SortKey)
        return shown;
    if (role == Roles::TenantId)
        return id.bytes();
    if (role == Roles::TenantName)
        return shown;
    if (role == Roles::RawValue)
        return id.toString();
    return {};
}

} // namespace Tenantry::Cells
