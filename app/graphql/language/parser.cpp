// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/language/parser.h"

#include "graphql/language/depth.h"
#include "graphql/language/grammar.h"

#include <limits>

namespace Tenantry::GraphQL {

ParseLimits ParseLimits::trusted()
{
    constexpr int kAny = std::numeric_limits<int>::max();
    return {.bytes = 16 * 1024 * 1024,
        .tokens = 500000,
        .depth = kAny,
        .introspectionDepth = kAny,
        .aliases = kAny,
        .directives = kAny};
}

Result<DocumentPtr> parseDocument(std::string_view source, const ParseLimits& limits, std::optional<Limit>* exceeded)
{
    TokenReader reader(source, limits);
    auto document = std::make_shared<const Document>(Grammar(reader).document());
    if (reader.ok())
        checkDepth(*document, reader);
    if (exceeded)
        *exceeded = reader.limit();
    if (!reader.ok())
        return fail(reader.error());
    return document;
}

const char* limitName(Limit limit)
{
    static constexpr const char* kNames[] = {"bytes", "tokens", "nesting", "depth", "introspectionDepth", "aliases",
        "directives", "work", "errors", "operations", "cost", "time", "answerBytes"};
    return kNames[static_cast<int>(limit)];
}

Result<Value> parseValue(std::string_view source, const ParseLimits& limits)
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
