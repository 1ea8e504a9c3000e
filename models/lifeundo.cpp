// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lifeundo.h"

namespace Tenantry {

namespace {

QByteArrayList textsIn(const Json& list)
{
    QByteArrayList texts;
    for (const Json& item : list.is_array() ? list : Json::array())
        texts.append(QByteArray::fromStdString(item.is_string() ? item.get<std::string>() : std::string()));
    return texts;
}

Json without(const Json& from, const Json& what)
{
    const QByteArrayList gone = textsIn(what);
    Json left = Json::array();
    for (const QByteArray& text : textsIn(from)) {
        if (!gone.contains(text))
            left.push_back(text.toStdString());
    }
    return left;
}

/// What gives one row its own back; null where it cannot be said.
Json backOf(const PlannedRow& row)
{
    if (!row.before.is_object() || !row.after.is_object())
        return {};
    if (row.before.contains("tags")) {
        Json back = Json::object();
        const Json was = row.before.value("tags", Json::array());
        const Json is = row.after.value("tags", Json::array());
        if (const Json removed = without(was, is); !removed.empty())
            back["addTags"] = removed;
        if (const Json added = without(is, was); !added.empty())
            back["removeTags"] = added;
        return back;
    }
    if (row.before.contains("plan") && row.before["plan"].is_string() && row.before["plan"] != Json(""))
        return {{"plan", row.before["plan"]}};
    return {};
}

std::optional<LifeOrder> undoOfMany(const LifeOrder& done, const ChangeAnswer& answer)
{
    LifeOrder back{.kind = LifeOrder::Kind::Bulk};
    if (answer.plan.undo == "resumeTenant")
        back.fields = {{"resume", true}};
    else if (answer.plan.undo == "suspendTenant")
        back.fields = {{"suspend", true}};
    Json same = back.fields.empty() ? Json() : back.fields;
    for (const auto& row : answer.rows) {
        if (!row || !row->problem.isEmpty())
            return std::nullopt;
        if (row->before == row->after)
            continue;
        const Json one = back.fields.empty() ? backOf(*row) : back.fields;
        if (one.is_null() || one.empty() || (!same.is_null() && one != same))
            return std::nullopt;
        same = one;
        back.tenants.append(row->tenant);
        back.versions.append(row->version + 1);
    }
    if (back.tenants.isEmpty() || back.tenants.size() > done.tenants.size())
        return std::nullopt;
    back.fields = same;
    return back;
}

/// An edit's former values; what was nothing is taken away again.
Json formerOf(const ChangeAnswer& answer)
{
    Json fields = Json::object();
    for (const auto& row : answer.rows) {
        if (!row || !row->before.is_object())
            continue;
        for (const auto& [name, value] : row->before.items())
            fields[name] = !value.is_null() ? value : name == "tags" ? Json::array() : Json("");
    }
    return fields;
}

} // namespace

std::optional<LifeOrder> undoOf(const LifeOrder& done, const ChangeAnswer& answer)
{
    if (!answer.isDone || answer.plan.undo.isEmpty() || answer.plan.tenants == 0)
        return std::nullopt;
    if (done.kind == LifeOrder::Kind::Bulk)
        return undoOfMany(done, answer);
    if (!answer.tenant)
        return std::nullopt;
    LifeOrder back;
    back.tenants = {answer.tenant->tenant.id};
    back.versions = {answer.tenant->life.version};
    if (answer.plan.undo == "resumeTenant")
        back.kind = LifeOrder::Kind::Resume;
    else if (answer.plan.undo == "suspendTenant")
        back.kind = LifeOrder::Kind::Suspend;
    else if (answer.plan.undo == "restoreTenant")
        back.kind = LifeOrder::Kind::Restore;
    else if (answer.plan.undo == "archiveTenant")
        back.kind = LifeOrder::Kind::Archive;
    else if (answer.plan.undo == "editTenant") {
        back.kind = LifeOrder::Kind::Edit;
        back.fields = formerOf(answer);
        if (back.fields.empty())
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    return back;
}

} // namespace Tenantry
