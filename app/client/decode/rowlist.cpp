// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decode/rowlist.h"

namespace Tenantry::Decode {

std::optional<Error> errorOf(const VerifiedAnswer& answer, const char* field)
{
    if (!answer.member(field).is_null() || answer.errors.isEmpty())
        return std::nullopt;
    const QString name = QLatin1String(field);
    for (const Error& error : answer.errors) {
        if (error.path == name || error.path.startsWith(name + QLatin1Char('.'))
            || error.path.startsWith(name + QLatin1Char('[')))
            return error;
    }
    // An error without a path is of the whole request; one of another field says nothing of this one.
    for (const Error& error : answer.errors) {
        if (error.path.isEmpty())
            return error;
    }
    return std::nullopt;
}

Result<const Json*> rootField(const VerifiedAnswer& answer, const char* field)
{
    const Json& value = answer.member(field);
    if (!value.is_null())
        return &value;
    if (const auto error = errorOf(answer, field))
        return fail(*error);
    const QByteArray path = QByteArrayLiteral("data.") + field;
    for (const Finding& finding : answer.findings) {
        if (finding.path == path && finding.withheld) {
            return fail(finding.verdict == Verdict::Breach ? ErrorCode::IsolationBreach : ErrorCode::Unverifiable,
                QStringLiteral("all of it was withheld"), QLatin1String(field));
        }
    }
    if (!answer.errors.isEmpty())
        return fail(answer.errors.front());
    return fail(ErrorCode::ParseError, QStringLiteral("not in the answer"), QLatin1String(field));
}

} // namespace Tenantry::Decode
