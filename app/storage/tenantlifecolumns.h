// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/tenantlife.h"
#include "storage/statement.h"

namespace Tenantry {

/// The columns of `tenant t` that a TenantLife is read from, in order.
inline constexpr char kTenantLifeColumns[] =
    "t.version, t.group_name, t.tags, t.archived_at, t.purge_after, t.status_before, t.purging";
inline constexpr int kTenantLifeColumnCount = 7;

inline Json tagsToJson(const QStringList& tags)
{
    Json list = Json::array();
    for (const QString& tag : tags)
        list.push_back(tag.toStdString());
    return list;
}

inline TenantLife readTenantLife(const Statement& row, int first)
{
    TenantLife life;
    life.version = static_cast<int>(row.integer(first));
    life.group = row.text(first + 1);
    for (const Json& tag : parseJson(row.view(first + 2)).value_or(Json::array()))
        life.tags.append(QString::fromStdString(tag.get<std::string>()));
    if (!row.isNull(first + 3))
        life.archivedAt = row.time(first + 3);
    if (!row.isNull(first + 4))
        life.purgeAfter = row.time(first + 4);
    life.statusBefore = tenantStatusFromName(row.bytes(first + 5));
    life.isPurging = row.integer(first + 6) != 0;
    return life;
}

} // namespace Tenantry
