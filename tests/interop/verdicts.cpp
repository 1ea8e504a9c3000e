// SPDX-License-Identifier: GPL-3.0-or-later
// Reads cases as JSON from standard input and answers what the library says of each, for compare.mjs.
#include "base/json.h"
#include "graphql/execution/execute.h"
#include "graphql/language/parser.h"
#include "graphql/language/printer.h"
#include "graphql/schema/schemaprinter.h"
#include "graphql/validation/validate.h"

#include <QFile>

#include <cstdio>

using namespace Tenantry;
using namespace Tenantry::GraphQL;

namespace {

Json verdictOfSchema(const std::string& sdl, const std::string& introspection)
{
    const auto schema = buildSchema(sdl);
    if (!schema)
        return {{"valid", false}, {"message", describe(schema.error()).toStdString()}};
    ExecutionRequest request;
    request.schema = *schema;
    request.query = introspection;
    const auto answer = parseJson(execute(request).body);
    return {{"valid", true}, {"printed", printSchema(**schema)}, {"introspected", answer ? *answer : Json()}};
}

Json verdictOfDocument(const SchemaPtr& schema, const std::string& source)
{
    const auto document = parseDocument(source, ParseLimits::trusted());
    if (!document)
        return {{"parses", false}, {"message", describe(document.error()).toStdString()}};
    const std::string printed = printDocument(**document);
    const std::string minified = printMinified(**document);
    auto comesBack = [&](const std::string& text) {
        const auto again = parseDocument(text, ParseLimits::trusted());
        return again && **again == **document;
    };
    Json answer{{"parses", true}, {"printed", printed}, {"stripped", stripIgnored(source)},
        {"comesBack", comesBack(printed) && comesBack(minified)}};
    if (!schema)
        return answer;
    answer["errors"] = Json::array();
    for (const ValidationError& error : validate(*schema, **document, 1000))
        answer["errors"].push_back({{"rule", error.rule}, {"message", error.message}});
    return answer;
}

} // namespace

int main()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const auto cases = parseJson(input.readAll());
    if (!cases) {
        std::fprintf(stderr, "The cases are no JSON: %s\n", qPrintable(describe(cases.error())));
        return 2;
    }
    std::unordered_map<std::string, SchemaPtr> schemas;
    Json answers = Json::array();
    const std::string introspection = cases->at("introspection").get<std::string>();
    for (const Json& one : cases->at("cases")) {
        const std::string text = one.at("text").get<std::string>();
        if (one.at("kind") == "schema") {
            answers.push_back(verdictOfSchema(text, introspection));
            continue;
        }
        const std::string sdl = one.value("schema", std::string());
        if (!sdl.empty() && !schemas.contains(sdl))
            schemas[sdl] = buildSchema(sdl).value_or(nullptr);
        answers.push_back(verdictOfDocument(sdl.empty() ? nullptr : schemas[sdl], text));
    }
    const QByteArray out = dumpJson(answers);
    std::fwrite(out.constData(), 1, static_cast<std::size_t>(out.size()), stdout);
    return 0;
}
