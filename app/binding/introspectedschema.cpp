// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/introspectedschema.h"

#include <QByteArrayList>
#include <QSet>

#include <algorithm>
#include <optional>

namespace Tenantry {

const char* const kIntrospectionQuery = R"(query IntrospectionQuery { __schema {
  queryType { name } mutationType { name } subscriptionType { name }
  types { kind name
    fields(includeDeprecated: true) { name args { ...V } type { ...R } }
    inputFields { ...V } interfaces { ...R } enumValues(includeDeprecated: true) { name } possibleTypes { ...R } } } }
fragment V on __InputValue { name type { ...R } defaultValue }
fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } })";

namespace {

/// One reading of one answer; the first fault stays.
class SchemaWriter {
public:
    Result<QByteArray> write(const Json& schema);

private:
    QByteArray name(const Json& holder)
    {
        const QByteArray text = bytesMember(holder, "name");
        const auto isWord = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        };
        if (text.isEmpty() || (text[0] >= '0' && text[0] <= '9') || !std::all_of(text.begin(), text.end(), isWord))
            fault(QStringLiteral("a name in the introspection is no GraphQL name"));
        return text;
    }
    void fault(const QString& what)
    {
        if (!m_error)
            m_error = Error{ErrorCode::ParseError, what, {}};
    }
    static const Json& list(const Json& holder, const char* member)
    {
        static const Json empty = Json::array();
        const auto found = holder.is_object() ? holder.find(member) : holder.end();
        return holder.is_object() && found != holder.end() && found->is_array() ? *found : empty;
    }
    QByteArray reference(const Json& type, int depth = 0);
    QByteArray value(const Json& input);
    QByteArray field(const Json& field);
    QByteArray block(const Json& type, const QByteArray& head, const char* members);
    QByteArray names(const Json& list, const char* between);
    QByteArray definition(const Json& type);

    std::optional<Error> m_error;
};

QByteArray SchemaWriter::reference(const Json& type, int depth)
{
    if (!type.is_object() || depth > 8) {
        fault(QStringLiteral("a type in the introspection is none"));
        return {};
    }
    const QByteArray kind = bytesMember(type, "kind");
    if (kind != "NON_NULL" && kind != "LIST")
        return name(type);
    const auto inner = type.find("ofType");
    const QByteArray text = inner == type.end() ? reference({}, depth) : reference(*inner, depth + 1);
    return kind == "LIST" ? '[' + text + ']' : text + '!';
}

QByteArray SchemaWriter::value(const Json& input)
{
    if (!input.is_object())
        return name({});
    const auto type = input.find("type");
    QByteArray text = name(input) + ": " + (type == input.end() ? reference({}) : reference(*type));
    const QByteArray given = bytesMember(input, "defaultValue");
    if (given.contains('\n') || given.contains('\r') || given.contains('#') || given.contains(R"(""")"))
        fault(QStringLiteral("a default in the introspection is no value"));
    if (!given.isEmpty())
        text += " = " + given;
    return text;
}

QByteArray SchemaWriter::field(const Json& field)
{
    if (!field.is_object())
        return name({});
    QByteArray text = name(field);
    QByteArrayList arguments;
    for (const Json& argument : list(field, "args"))
        arguments.append(value(argument));
    if (!arguments.isEmpty())
        text += '(' + arguments.join(", ") + ')';
    const auto type = field.find("type");
    return text + ": " + (type == field.end() ? reference({}) : reference(*type));
}

QByteArray SchemaWriter::block(const Json& type, const QByteArray& head, const char* members)
{
    QByteArray text = head + " {\n";
    const bool inputs = QByteArrayView(members) == "inputFields";
    for (const Json& member : list(type, members))
        text += "  " + (inputs ? value(member) : field(member)) + '\n';
    return text + "}\n";
}

QByteArray SchemaWriter::names(const Json& all, const char* between)
{
    QByteArrayList texts;
    for (const Json& type : all)
        texts.append(name(type));
    return texts.join(between);
}

QByteArray SchemaWriter::definition(const Json& type)
{
    static const QSet<QByteArray> builtIn{"Int", "Float", "String", "Boolean", "ID"};
    const QByteArray called = name(type);
    const QByteArray kind = bytesMember(type, "kind");
    if (called.startsWith("__") || (kind == "SCALAR" && builtIn.contains(called)))
        return {};
    if (kind == "SCALAR")
        return "scalar " + called + '\n';
    if (kind == "ENUM") {
        QByteArray text = "enum " + called + " {\n";
        for (const Json& member : list(type, "enumValues"))
            text += "  " + name(member) + '\n';
        return text + "}\n";
    }
    if (kind == "UNION")
        return "union " + called + " = " + names(list(type, "possibleTypes"), " | ") + '\n';
    if (kind == "INPUT_OBJECT")
        return block(type, "input " + called, "inputFields");
    if (kind != "OBJECT" && kind != "INTERFACE") {
        fault(QStringLiteral("a kind in the introspection is none"));
        return {};
    }
    const QByteArray interfaces = names(list(type, "interfaces"), " & ");
    return block(type,
        (kind == "OBJECT" ? "type " : "interface ") + called
            + (interfaces.isEmpty() ? QByteArray() : " implements " + interfaces),
        "fields");
}

Result<QByteArray> SchemaWriter::write(const Json& schema)
{
    QByteArray text;
    QByteArray roots;
    for (const auto& [member, word] :
        {std::pair{"queryType", "query"}, {"mutationType", "mutation"}, {"subscriptionType", "subscription"}}) {
        const auto root = schema.is_object() ? schema.find(member) : schema.end();
        if (schema.is_object() && root != schema.end() && root->is_object())
            roots += QByteArray("  ") + word + ": " + name(*root) + '\n';
    }
    if (roots.isEmpty())
        return fail(ErrorCode::ParseError, QStringLiteral("the answer holds no schema"));
    text += "schema {\n" + roots + "}\n";
    for (const Json& type : list(schema, "types")) {
        const QByteArray defined = definition(type);
        if (!defined.isEmpty())
            text += '\n' + defined;
    }
    if (m_error)
        return fail(*m_error);
    return text;
}

} // namespace

Result<QByteArray> schemaFromIntrospection(const Json& schema) { return SchemaWriter().write(schema); }

} // namespace Tenantry
