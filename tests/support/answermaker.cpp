// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answermaker.h"

#include "graphql/language/parser.h"

namespace Tenantry::Testing {

using namespace GraphQL;

OrderedJson AnswerMaker::answer(const AnswerShape& shape) const
{
    OrderedJson out;
    out["data"] = object(shape.root(), "data");
    out["extensions"]["tenancy"] = {{"tenantId", m_tenant.toStdString()}, {"requestId", "req_1"}, {"remaining", 900}};
    return out;
}

QByteArray AnswerMaker::answer(const SchemaPtr& schema, const QByteArray& query, const Json& variables) const
{
    const auto document = parseDocument(viewOf(query));
    if (!document)
        return {};
    const auto shape = AnswerShape::make(schema, *document, {}, variables);
    return shape ? dumpJson(answer(*shape)) : QByteArray();
}

OrderedJson AnswerMaker::object(const SelectionPlan& plan, const std::string& path) const
{
    OrderedJson out = OrderedJson::object();
    for (const PlannedField& field : plan.fields()) {
        const std::string at = path + "." + field.responseKey;
        if (field.fieldName() == "__typename")
            out[field.responseKey] = plan.type().name;
        else if (field.field)
            out[field.responseKey] = value(field, field.field->type, plan.type(), at);
    }
    return out;
}

OrderedJson AnswerMaker::value(
    const PlannedField& field, const TypeRef& type, const TypeDefinition& parent, const std::string& path) const
{
    if (type.isList()) {
        OrderedJson list = OrderedJson::array();
        for (int i = 0; i < m_rows; ++i)
            list.push_back(value(field, type.item(), parent, path + "[" + std::to_string(i) + "]"));
        return list;
    }
    const TypeDefinition* named = field.namedType();
    if (named->isComposite()) {
        const TypeDefinition& concrete = named->isAbstract() ? *field.schema().possibleTypes(*named).front() : *named;
        return object(field.on(concrete), path);
    }
    if (field.fieldName() == "tenantId"
        || (field.fieldName() == "id" && (parent.name == "Tenant" || parent.name == "Organization")))
        return m_tenant.toStdString();
    if (named->kind == TypeKind::Enum)
        return named->values.front().name;
    if (named->name == "Int" || named->name == "Float")
        return 7;
    if (named->name == "Boolean")
        return false;
    if (named->name == "DateTime")
        return "2025-11-18T13:32:06.741Z";
    if (named->name == "JSON")
        return {{"at", path}};
    if (field.fieldName() == "status")
        return "ACTIVE";
    return path;
}

} // namespace Tenantry::Testing
