// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/whereclause.h"

namespace Tenantry {

namespace {

/// The first of these members of an event's metadata that is text. Metadata that is no JSON, which only a hand can have
/// written, says nothing.
QByteArray tag(std::initializer_list<const char*> members)
{
    QByteArray cases;
    for (const char* member : members)
        cases += QByteArray(" WHEN json_type(e.metadata, '$.") + member + "') = 'text' THEN e.metadata ->> '$." + member
            + "'";
    return "CASE WHEN NOT json_valid(e.metadata) THEN NULL" + cases + " END = ?";
}

} // namespace

WhereClause& WhereClause::add(const QByteArray& condition, std::initializer_list<Value> values)
{
    m_conditions.append(condition);
    m_values.insert(m_values.end(), values);
    return *this;
}

WhereClause& WhereClause::anyOf(const QByteArray& column, const QByteArrayList& names)
{
    if (names.isEmpty())
        return *this;
    QByteArrayList parts;
    for (const QByteArray& name : names) {
        if (!name.endsWith(".*")) {
            parts.append(column + " = ?");
            m_values.emplace_back(name);
            continue;
        }
        // All that begins with `prefix.` lies between it and `prefix/`, the next character: no pattern to escape.
        const QByteArray prefix = name.chopped(2);
        parts.append("(" + column + " >= ? AND " + column + " < ?)");
        m_values.emplace_back(prefix + '.');
        m_values.emplace_back(prefix + '/');
    }
    m_conditions.append("(" + parts.join(" OR ") + ")");
    return *this;
}

WhereClause& WhereClause::contains(const QByteArrayList& columns, const QString& text)
{
    if (text.isEmpty())
        return *this;
    QByteArray pattern = text.toUtf8();
    pattern.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    pattern = '%' + pattern + '%';
    QByteArrayList parts;
    for (const QByteArray& column : columns) {
        parts.append(column + " LIKE ? ESCAPE '\\'");
        m_values.emplace_back(pattern);
    }
    m_conditions.append("(" + parts.join(" OR ") + ")");
    return *this;
}

WhereClause& WhereClause::matches(const EventFilter& filter)
{
    if (filter.from)
        add("e.ts >= ?", {filter.from->ms});
    if (filter.to)
        add("e.ts < ?", {filter.to->ms});
    if (filter.userId)
        add("e.user_id = ?", {filter.userId->bytes()});
    if (filter.sessionId)
        add("e.session_id = ?", {filter.sessionId->bytes()});
    anyOf("e.type", filter.types);
    contains({"e.type", "e.user_id", "e.data"}, filter.text);
    if (filter.tags.organizationName)
        add(tag({"organizationName", "tenantName"}), {*filter.tags.organizationName});
    if (filter.tags.plan)
        add(tag({"plan", "tenantPlan"}), {*filter.tags.plan});
    if (filter.tags.region)
        add(tag({"region"}), {*filter.tags.region});
    return *this;
}

QByteArray WhereClause::sql() const
{
    return m_conditions.isEmpty() ? QByteArray() : " WHERE " + m_conditions.join(" AND ");
}

Statement& WhereClause::bindTo(Statement& statement) const
{
    for (const Value& value : m_values)
        std::visit([&](const auto& held) { statement.bind(held); }, value);
    return statement;
}

} // namespace Tenantry
