// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphql/execution/answershape.h"

#include "graphql/schema/coercion.h"

namespace Tenantry::GraphQL {

/// Holds all that the plans refer to, at one address, so that an AnswerShape may be moved and copied.
struct AnswerShape::State {
    SchemaPtr schema;
    DocumentPtr document;
    const OperationDefinition* operation;
    Json variables;
    PlanContext context{*schema, *document, variables};
    std::unique_ptr<SelectionPlan> root{};
};

Result<AnswerShape> AnswerShape::make(
    SchemaPtr schema, DocumentPtr document, const std::string& operationName, const Json& variables)
{
    const OperationDefinition* operation = document->operation(operationName);
    if (!operation) {
        return fail(ErrorCode::ValidationError,
            operationName.empty()
                ? QStringLiteral("Say which operation to run: the document has none, or several.")
                : QStringLiteral("Unknown operation named \"%1\".").arg(QString::fromStdString(operationName)));
    }
    const TypeDefinition* root = schema->rootType(operation->kind);
    if (!root) {
        return fail(ErrorCode::ValidationError,
            QStringLiteral("The schema knows no %1.").arg(QLatin1String(operationWord(operation->kind))));
    }
    auto coerced = coerceVariables(*schema, *operation, variables);
    if (!coerced)
        return fail(coerced.error());
    AnswerShape shape;
    shape.m_state.reset(new State{std::move(schema), std::move(document), operation, std::move(*coerced)});
    shape.m_state->root = std::make_unique<SelectionPlan>(
        shape.m_state->context, *root, std::vector<const SelectionSet*>{&operation->selections});
    return shape;
}

const SelectionPlan& AnswerShape::root() const { return *m_state->root; }

const OperationDefinition& AnswerShape::operation() const { return *m_state->operation; }

const DocumentPtr& AnswerShape::document() const { return m_state->document; }

const Json& AnswerShape::variables() const { return m_state->variables; }

} // namespace Tenantry::GraphQL
