// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsondiff.h"

namespace Tenantry {

namespace {

QString text(const Json* value)
{
    return value ? QString::fromStdString(value->dump(-1, ' ', false, Json::error_handler_t::replace)) : QString();
}

bool takenApart(const Json* value) { return value && value->is_object() && !value->empty(); }

void compare(const Json* before, const Json* after, const QString& name, int depth, JsonDiff& diff)
{
    if (diff.lines.size() >= JsonDiff::kMostLines) {
        diff.cut = true;
        return;
    }
    JsonDiff::Mark mark = JsonDiff::Mark::Same;
    if (!before)
        mark = JsonDiff::Mark::Added;
    else if (!after)
        mark = JsonDiff::Mark::Removed;
    else if (*before != *after)
        mark = JsonDiff::Mark::Changed;
    const bool deeper =
        (takenApart(before) || takenApart(after)) && (!before || before->is_object()) && (!after || after->is_object());
    if (!name.isNull() && deeper) {
        // The marks stand where the difference is, not at every object around it.
        diff.lines.append({before && after ? JsonDiff::Mark::Same : mark, depth, name, {}, {}});
    } else if (!name.isNull() || !deeper) {
        diff.lines.append({mark, depth, name, text(before), text(after)});
        diff.changed += mark == JsonDiff::Mark::Same ? 0 : 1;
    }
    if (!deeper)
        return;
    static const Json none = Json::object();
    const Json& left = before ? *before : none;
    const Json& right = after ? *after : none;
    const int inside = name.isNull() ? depth : depth + 1;
    auto one = left.begin();
    auto other = right.begin();
    while (one != left.end() || other != right.end()) {
        const bool takeOne = other == right.end() || (one != left.end() && one.key() <= other.key());
        const bool takeOther = one == left.end() || (other != right.end() && other.key() <= one.key());
        const QString key = QString::fromStdString(takeOne ? one.key() : other.key());
        compare(takeOne ? &*one : nullptr, takeOther ? &*other : nullptr, key, inside, diff);
        if (takeOne)
            ++one;
        if (takeOther)
            ++other;
    }
}

} // namespace

JsonDiff JsonDiff::of(const Json& before, const Json& after)
{
    JsonDiff diff;
    if (before.is_null() && after.is_null())
        return diff;
    compare(before.is_null() ? nullptr : &before, after.is_null() ? nullptr : &after, QString(), 0, diff);
    return diff;
}

} // namespace Tenantry
