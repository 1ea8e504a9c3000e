// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/parser.h"

#include "graphql/language/grammar.h"

namespace Tenantry::GraphQL {

Result<DocumentPtr> parseDocument(std::string_view source, ParseLimits limits)
{
    TokenReader reader(source, limits);
    auto document = std::make_shared<const Document>(Grammar(reader).document());
    if (!reader.ok())
        return fail(reader.error());
    return document;
}

Result<Value> parseValue(std::string_view source, ParseLimits limits)
{
    TokenReader reader(source, limits);
    Value value = Grammar(reader).value(false);
    if (!reader.atEnd())
        reader.unexpected(QStringLiteral("the end"));
    if (!reader.ok())
        return fail(reader.error());
    return value;
}

Location locationOf(const Error& error)
{
    const QString& path = error.path;
    const qsizetype colon = path.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return {};
    return {path.left(colon).toInt(), path.mid(colon + 1).toInt()};
}

} // namespace Tenantry::GraphQL
