// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/fieldrule.h"

#include <charconv>

namespace Tenantry {

namespace {

const Json* member(const Json& value, const std::string& name)
{
    if (value.is_object()) {
        const auto at = value.find(name);
        return at == value.end() ? nullptr : &*at;
    }
    if (!value.is_array())
        return nullptr;
    size_t index = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), index);
    const bool good = problem == std::errc() && end == name.data() + name.size() && index < value.size();
    return good ? &value[index] : nullptr;
}

QByteArray plainText(const Json* value)
{
    if (!value || value->is_null())
        return {};
    if (value->is_string())
        return QByteArray::fromStdString(value->get_ref<const std::string&>());
    return dumpJson(*value);
}

} // namespace

FieldRule FieldRule::at(const QByteArray& place)
{
    FieldRule rule;
    if (!place.startsWith('/')) {
        rule.path.push_back(place.toStdString());
        return rule;
    }
    for (QByteArray part : place.mid(1).split('/'))
        rule.path.push_back(part.replace("~1", "/").replace("~0", "~").toStdString());
    return rule;
}

const Json* FieldRule::find(const Json& record) const
{
    const Json* value = path.empty() ? nullptr : &record;
    for (const std::string& name : path) {
        value = member(*value, name);
        if (!value)
            return nullptr;
    }
    return value;
}

QByteArray FieldRule::text(const Json& record) const
{
    if (path.empty())
        return constant;
    QByteArray found = plainText(find(record));
    if (found.isEmpty())
        return otherwise;
    if (const auto word = values.constFind(found); word != values.constEnd())
        return *word;
    if (!strip.isEmpty() && found.startsWith(strip))
        found.remove(0, strip.size());
    return prefix + found;
}

QString FieldRule::place() const
{
    QString text;
    for (const std::string& name : path)
        text += QLatin1Char('/') + QString::fromStdString(name);
    return text;
}

} // namespace Tenantry
