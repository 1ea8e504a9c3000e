// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tree/includetable.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Tenantry::Testing {

namespace {

QSet<QString> rooms(const char* names)
{
    const QStringList list = QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

const QHash<QString, QSet<QString>>& table()
{
    static const QHash<QString, QSet<QString>> rows{
        {QStringLiteral("base"), rooms("")},
        {QStringLiteral("domain"), rooms("base")},
        {QStringLiteral("graphql"), rooms("base graphql/language")},
        {QStringLiteral("ledger"), rooms("base")},
        {QStringLiteral("security"), rooms("base domain")},
        {QStringLiteral("isolation"), rooms("base domain graphql graphql/language")},
        {QStringLiteral("binding"), rooms("base domain")},
        {QStringLiteral("client"), rooms("binding isolation ledger security domain base")},
        {QStringLiteral("storage"), rooms("domain base")},
        {QStringLiteral("service"), rooms("storage graphql graphql/language ledger security domain base")},
        // What a room may include it includes with what that room shows in its own headers: values and errors.
        {QStringLiteral("gateway"), rooms("service binding isolation security storage domain base")},
        {QStringLiteral("http"), rooms("gateway domain base")},
        {QStringLiteral("embedded"), rooms("gateway binding service storage security domain base")},
        {QStringLiteral("models"), rooms("client domain base")},
    };
    return rows;
}

bool uiMayInclude(const QString& room, const QString& other)
{
    static const QSet<QString> common = rooms("models client graphql/language domain base");
    if (common.contains(other) || other.startsWith(QLatin1String("ui/")))
        return other != QLatin1String("ui/console") || room == QLatin1String("ui/console");
    return room == QLatin1String("ui/console")
        && (other == QLatin1String("embedded") || other == QLatin1String("binding"));
}

} // namespace

bool mayInclude(const QString& room, const QString& other)
{
    if (room == other || room == QLatin1String("tests"))
        return true;
    if (room == QLatin1String("daemon"))
        return !other.startsWith(QLatin1String("ui/")) && other != QLatin1String("models")
            && other != QLatin1String("tests");
    if (room.startsWith(QLatin1String("ui/")))
        return uiMayInclude(room, other);
    return table().value(room).contains(other);
}

} // namespace Tenantry::Testing
