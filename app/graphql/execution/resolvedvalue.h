// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "graphql/execution/later.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <typeinfo>
#include <variant>
#include <vector>

namespace Tenantry::GraphQL {

class ResolvedValue;

/// JSON text that goes into the answer as it is. Whoever makes one vouches that it is one valid JSON value.
struct RawJson {
    QByteArray bytes;
};

/// Text that belongs to the record it is a field of, and is written at once: no copy of it is made.
struct TextView {
    std::string_view text;
};

/// A record for whose fields resolvers are asked. The type name is needed only where the field's type is abstract.
struct ObjectHandle {
    std::shared_ptr<const void> object;
    const std::type_info* cppType = nullptr;
    std::string typeName;
};

/// A list whose items are made one after the other while the answer is written: no second tree beside the rows.
struct LazyList {
    std::size_t size = 0;
    std::function<ResolvedValue(std::size_t)> at;
};

/// What a resolver returns: a value, or `Later` for one that comes when it comes. A leaf may stand anywhere; a Json
/// object may stand for an object type (its members are the fields that have no resolver) and a Json array for a list.
class ResolvedValue {
public:
    using List = std::vector<ResolvedValue>;
    using Variant = std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, TextView, Json, RawJson,
        ObjectHandle, LazyList, List, Later>;

    ResolvedValue() = default; ///< null
    ResolvedValue(std::nullptr_t) { }
    ResolvedValue(bool value)
        : m_value(value)
    {
    }
    template <std::integral T>
    ResolvedValue(T value)
        : m_value(static_cast<std::int64_t>(value))
    {
    }
    ResolvedValue(double value)
        : m_value(value)
    {
    }
    ResolvedValue(const char* value)
        : m_value(std::string(value))
    {
    }
    ResolvedValue(std::string value)
        : m_value(std::move(value))
    {
    }
    ResolvedValue(TextView text)
        : m_value(text)
    {
    }
    ResolvedValue(const QByteArray& utf8)
        : m_value(utf8.toStdString())
    {
    }
    ResolvedValue(const QString& value)
        : m_value(value.toStdString())
    {
    }
    ResolvedValue(Json value)
        : m_value(std::move(value))
    {
    }
    ResolvedValue(RawJson value)
        : m_value(std::move(value))
    {
    }
    ResolvedValue(List items)
        : m_value(std::move(items))
    {
    }
    ResolvedValue(LazyList items)
        : m_value(std::move(items))
    {
    }
    ResolvedValue(Later later)
        : m_value(std::move(later))
    {
    }

    /// One record; null for a null pointer. `FieldCall::parent<T>()` gives it back.
    template <class T> static ResolvedValue object(std::shared_ptr<T> record, std::string typeName = {})
    {
        if (!record)
            return {};
        return ResolvedValue(ObjectHandle{std::move(record), &typeid(T), std::move(typeName)});
    }
    template <class T> static ResolvedValue make(T record, std::string typeName = {})
    {
        return object(std::make_shared<const T>(std::move(record)), std::move(typeName));
    }
    /// All rows of a container that the answer keeps alive while it is written; each item is a handle into it.
    template <class T> static ResolvedValue rows(std::shared_ptr<const std::vector<T>> all, std::string typeName = {})
    {
        const std::size_t size = all->size();
        return LazyList{size, [all = std::move(all), typeName = std::move(typeName)](std::size_t index) {
                            return object(std::shared_ptr<const T>(all, &(*all)[index]), typeName);
                        }};
    }
    template <class T> static ResolvedValue rows(std::vector<T> all, std::string typeName = {})
    {
        return rows(std::make_shared<const std::vector<T>>(std::move(all)), std::move(typeName));
    }

    bool isNull() const { return m_value.index() == 0; }
    const Variant& variant() const { return m_value; }
    Variant& variant() { return m_value; }

private:
    explicit ResolvedValue(ObjectHandle handle)
        : m_value(std::move(handle))
    {
    }

    Variant m_value = nullptr;
};

} // namespace Tenantry::GraphQL
