// SPDX-License-Identifier: GPL-3.0-or-later
#include "isolation/evidence.h"

#include "base/digest.h"
#include "base/json.h"
#include "isolation/ownermap.h"

namespace Tenantry::Evidence {

QByteArray digest(const QByteArray& key, const TenantId& asked, BreachKind kind, std::string_view bytes)
{
    std::string message = asked.toStdString();
    message.push_back('\0');
    message.append(viewOf(breachKindName(kind)));
    message.push_back('\0');
    message.append(bytes);
    return hmacSha256(viewOf(key), message).toHex();
}

QString excerpt(const GraphQL::SelectionPlan& plan)
{
    constexpr qsizetype kLength = 40;
    QString text = QString::fromStdString(plan.type().name) + QLatin1String(" {");
    bool first = true;
    for (const GraphQL::PlannedField& field : plan.fields()) {
        if (field.responseKey.rfind(kStampPrefix, 0) == 0)
            continue;
        const QString next = (first ? QString() : QStringLiteral(", ")) + QString::fromStdString(field.responseKey);
        if (text.size() + next.size() + 4 > kLength) { // 4: what ", …}" needs
            text += first ? QStringLiteral("…") : QStringLiteral(", …");
            break;
        }
        text += next;
        first = false;
    }
    return (text + QLatin1Char('}')).left(kLength);
}

} // namespace Tenantry::Evidence
