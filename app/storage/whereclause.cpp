// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/whereclause.h"

namespace Tenantry {

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
