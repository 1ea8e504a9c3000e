// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/timestamp.h"

#include <QList>

#include <optional>

namespace Tenantry {

/// Reads the members of one JSON object; the first that is missing or of another kind fails the whole row, by name.
class RowReader {
public:
    explicit RowReader(const Json& object);

    QByteArray bytes(const char* key);
    QString text(const char* key) { return QString::fromUtf8(bytes(key)); }
    int64_t integer(const char* key); ///< also of a Float, which GraphQL needs beyond 32 bits
    double number(const char* key);
    Timestamp time(const char* key);
    QByteArray optionalBytes(const char* key); ///< empty where null or absent
    QString optionalText(const char* key) { return QString::fromUtf8(optionalBytes(key)); }
    std::optional<Timestamp> optionalTime(const char* key);
    /// Of a list; empty where it is null or absent, 0 for a member of another kind.
    QList<int64_t> optionalIntegers(const char* key) const;
    /// The member, or null.
    const Json& member(const char* key) const;
    void refuse(const char* key);

    template <class T> Result<T> finished(T row) const
    {
        if (m_bad)
            return fail(ErrorCode::ParseError, QStringLiteral("missing, or of another kind"), QLatin1String(m_bad));
        return row;
    }

private:
    const Json& m_object;
    const char* m_bad = nullptr;
};

} // namespace Tenantry
