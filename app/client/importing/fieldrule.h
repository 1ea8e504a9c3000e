// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QHash>

#include <string>
#include <vector>

namespace Tenantry {

/// Where one of Tenantry's words comes from in a record.
struct FieldRule {
    std::vector<std::string> path; ///< member by member; empty for a constant
    QByteArray constant;
    QByteArray prefix; ///< put before what is found
    QByteArray strip; ///< taken from its beginning
    QHash<QByteArray, QByteArray> values; ///< what is found, in other words; what is not named stays
    QByteArray otherwise; ///< where the record has nothing

    bool operator==(const FieldRule&) const = default;

    bool isSet() const { return !path.empty() || !constant.isEmpty(); }
    /// `/a/b` is a JSON pointer (RFC 6901); anything else is the name of a column or member.
    static FieldRule at(const QByteArray& place);
    /// The value in the record, or null where there is none.
    const Json* find(const Json& record) const;
    /// As text; empty where the record has nothing (absent, null or an empty text).
    QByteArray text(const Json& record) const;
    QString place() const; ///< for messages
};

} // namespace Tenantry
