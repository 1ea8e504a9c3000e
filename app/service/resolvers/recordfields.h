// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "base/timestamp.h"
#include "graphql/execution/resolvermap.h"

#include <optional>

namespace Tenantry {

/// What a member of a record looks like to GraphQL. An empty id or text stays what it is; an absent optional is null.
inline GraphQL::ResolvedValue resolved(const QByteArray& text) { return text; }
inline GraphQL::ResolvedValue resolved(const QString& text) { return text; }
inline GraphQL::ResolvedValue resolved(Timestamp at) { return at.ms; }
inline GraphQL::ResolvedValue resolved(int number) { return number; }
inline GraphQL::ResolvedValue resolved(int64_t number) { return number; }
inline GraphQL::ResolvedValue resolved(double number) { return number; }
inline GraphQL::ResolvedValue resolved(bool truth) { return truth; }
template <class Tag> GraphQL::ResolvedValue resolved(const StrongId<Tag>& id) { return id.bytes(); }
template <class T> GraphQL::ResolvedValue resolved(const std::optional<T>& value)
{
    return value ? resolved(*value) : GraphQL::ResolvedValue();
}

inline GraphQL::ResolvedValue resolved(const QList<int64_t>& numbers)
{
    GraphQL::ResolvedValue::List list;
    for (const int64_t number : numbers)
        list.push_back(resolved(number));
    return list;
}

/// Null where there is no text: for fields the schema calls nullable and the record keeps empty.
template <class Text> GraphQL::ResolvedValue orNull(const Text& text)
{
    return text.isEmpty() ? GraphQL::ResolvedValue() : resolved(text);
}
template <class Tag> GraphQL::ResolvedValue orNull(const StrongId<Tag>& id) { return orNull(id.bytes()); }

/// A record's own member, which lives as long as the record: not copied.
template <class T> GraphQL::ResolvedValue member(const T& value) { return resolved(value); }
inline GraphQL::ResolvedValue member(const QByteArray& text) { return GraphQL::TextView{viewOf(text)}; }
template <class Tag> GraphQL::ResolvedValue member(const StrongId<Tag>& id) { return GraphQL::TextView{id.view()}; }
template <class Tag> GraphQL::ResolvedValue member(const std::optional<StrongId<Tag>>& id)
{
    return id ? member(*id) : GraphQL::ResolvedValue();
}

/// Adds resolvers of one object type whose records are Ts: `fields.add("name", &T::name)` or a function of the record.
template <class T> class RecordFields {
public:
    RecordFields(GraphQL::ResolverMap& map, std::string type)
        : m_map(map)
        , m_type(std::move(type))
    {
    }

    template <class Member> RecordFields& add(const char* field, Member T::*member)
    {
        m_map.add(m_type, field, [member](const GraphQL::FieldCall& call) -> Result<GraphQL::ResolvedValue> {
            return Tenantry::member(call.parent<T>().*member);
        });
        return *this;
    }
    template <class Member> RecordFields& addOrNull(const char* field, Member T::*member)
    {
        m_map.add(m_type, field, [member](const GraphQL::FieldCall& call) -> Result<GraphQL::ResolvedValue> {
            const auto& value = call.parent<T>().*member;
            return value.isEmpty() ? GraphQL::ResolvedValue() : Tenantry::member(value);
        });
        return *this;
    }
    template <class Function> RecordFields& compute(const char* field, Function function)
    {
        m_map.add(m_type, field, [function](const GraphQL::FieldCall& call) -> Result<GraphQL::ResolvedValue> {
            return GraphQL::ResolvedValue(function(call.parent<T>()));
        });
        return *this;
    }

private:
    GraphQL::ResolverMap& m_map;
    std::string m_type;
};

} // namespace Tenantry
