// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventrow.h"

#include "base/json.h"

namespace Tenantry {

namespace {

/// A word or a number, as text.
QString wordMember(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    if (found->is_string())
        return QString::fromStdString(found->get_ref<const std::string&>());
    return found->is_number_integer() ? QString::number(found->get<qint64>()) : QString();
}

} // namespace

EventRow eventRow(Event event)
{
    EventRow row{std::move(event), {}, {}};
    if (row.event.data.isEmpty())
        return row;
    const Result<Json> data = parseJson(row.event.data);
    if (!data || !data->is_object())
        return row;
    row.status = wordMember(*data, "status");
    if (row.status.isEmpty())
        row.status = wordMember(*data, "outcome");
    if (const auto ms = data->find("durationMs"); ms != data->end() && ms->is_number())
        row.durationMs = ms->get<double>();
    return row;
}

StatusKind eventStatusKind(const QString& status)
{
    bool isNumber = false;
    if (const int code = status.toInt(&isNumber); isNumber)
        return code >= 400 ? StatusKind::Warning : StatusKind::Good;
    const QString word = status.toLower();
    for (const auto* good : {"ok", "success", "succeeded", "completed", "done", "allowed"}) {
        if (word == QLatin1String(good))
            return StatusKind::Good;
    }
    for (const auto* bad : {"error", "failed", "failure", "denied", "timeout", "rejected"}) {
        if (word == QLatin1String(bad))
            return StatusKind::Warning;
    }
    for (const auto* open : {"pending", "running", "queued", "started"}) {
        if (word == QLatin1String(open))
            return StatusKind::Pending;
    }
    return StatusKind::Muted;
}

} // namespace Tenantry
