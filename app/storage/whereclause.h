// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventfilter.h"
#include "storage/statement.h"

#include <QByteArrayList>

#include <initializer_list>
#include <variant>
#include <vector>

namespace Tenantry {

/// A tenant's rows, by its id; for a column of that name in the table or behind an alias.
inline constexpr char kInTenant[] = "tenant = (SELECT key FROM tenant WHERE id = ?)";

/// Conditions that hold together, and their values in order. Values go in as bindings only, never as text. Must outlive
/// the statement it was bound to.
class WhereClause {
public:
    using Value = std::variant<int64_t, QByteArray>;

    WhereClause& add(const QByteArray& condition, std::initializer_list<Value> values = {});
    /// One of the names; `prefix.*` is every name that begins with `prefix.`. No names: no condition.
    WhereClause& anyOf(const QByteArray& column, const QByteArrayList& names);
    /// The text in one of the columns, case-insensitive for ASCII. Empty text: no condition.
    WhereClause& contains(const QByteArrayList& columns, const QString& text);

    /// What an EventFilter says of the rows of `event e`.
    WhereClause& matches(const EventFilter& filter);

    QByteArray sql() const; ///< ` WHERE …`, or nothing
    Statement& bindTo(Statement& statement) const;

private:
    QByteArrayList m_conditions;
    std::vector<Value> m_values;
};

} // namespace Tenantry
