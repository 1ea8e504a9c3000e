// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/rowreader.h"

#include <cmath>

namespace Tenantry {

RowReader::RowReader(const Json& object)
    : m_object(object)
{
    if (!object.is_object())
        refuse("");
}

void RowReader::refuse(const char* key)
{
    if (!m_bad)
        m_bad = key;
}

QList<int64_t> RowReader::optionalIntegers(const char* key) const
{
    QList<int64_t> out;
    if (const Json& list = member(key); list.is_array()) {
        for (const Json& number : list)
            out.append(number.is_number() ? static_cast<int64_t>(number.get<double>()) : 0);
    }
    return out;
}

const Json& RowReader::member(const char* key) const
{
    static const Json none;
    if (!m_object.is_object())
        return none;
    const auto at = m_object.find(key);
    return at == m_object.end() ? none : *at;
}

QByteArray RowReader::bytes(const char* key)
{
    const Json& value = member(key);
    if (!value.is_string()) {
        refuse(key);
        return {};
    }
    return QByteArray::fromStdString(value.get_ref<const std::string&>());
}

int64_t RowReader::integer(const char* key)
{
    const Json& value = member(key);
    if (value.is_number_integer())
        return value.get<int64_t>();
    if (value.is_number_float() && std::abs(value.get<double>()) < 9007199254740992.0)
        return std::llround(value.get<double>());
    refuse(key);
    return 0;
}

double RowReader::number(const char* key)
{
    const Json& value = member(key);
    if (!value.is_number()) {
        refuse(key);
        return 0;
    }
    return value.get<double>();
}

Timestamp RowReader::time(const char* key)
{
    const auto time = optionalTime(key);
    if (!time)
        refuse(key);
    return time.value_or(Timestamp());
}

QByteArray RowReader::optionalBytes(const char* key) { return member(key).is_null() ? QByteArray() : bytes(key); }

std::optional<Timestamp> RowReader::optionalTime(const char* key)
{
    const QByteArray text = optionalBytes(key);
    if (text.isEmpty())
        return std::nullopt;
    const auto time = Timestamp::parse(viewOf(text));
    if (!time) {
        refuse(key);
        return std::nullopt;
    }
    return *time;
}

} // namespace Tenantry
