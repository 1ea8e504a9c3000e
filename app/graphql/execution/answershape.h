// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/selectionplan.h"

namespace Tenantry::GraphQL {

/// The static type of every key of the answer to an operation, for whoever walks an answer beside its document:
///
///     auto shape = AnswerShape::make(schema, document, {}, variables);
///     const SelectionPlan* plan = &shape->root();               // of answer["data"]
///     for each (key, value) of the answer's object:
///         const PlannedField* field = plan->find(key);          // nullptr: the answer says more than was asked
///         // field->field->type is its type (lists!), field->namedType() the type under them; nullptr: unknown to the
///         schema for each object under the lists, if field->isComposite():
///             typename = field->namedType()->isAbstract() ? value[*field->typenameKey()] : ""
///             next = field->onAnswer(typename)                  // nullptr: nobody can tell its type
///
/// Fields and fragments are merged by possible type and @skip/@include are applied, exactly as the executor does: it
/// walks the same plans. Plans are made lazily: one thread at a time. Works on documents that were not validated; what
/// the schema does not know has a null `field`.
class AnswerShape {
public:
    /// Fails for an unknown operation, a root type the schema lacks, or variables that do not fit.
    static Result<AnswerShape> make(
        SchemaPtr schema, DocumentPtr document, const std::string& operationName = {}, const Json& variables = {});

    const SelectionPlan& root() const;
    const OperationDefinition& operation() const;
    const DocumentPtr& document() const;
    const Json& variables() const; ///< coerced, with defaults

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace Tenantry::GraphQL
