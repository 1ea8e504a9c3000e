// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/answershape.h"
#include "graphql/execution/errorlist.h"
#include "graphql/schema/scalars.h"

namespace Tenantry::GraphQL {

/// Runs one operation and writes its `data` while it goes (6.4). Where null must propagate, what was written of the
/// object is cut off again, so there is never a tree of values beside the text.
class Executor {
public:
    Executor(const ExecutionRequest& request, AnswerShape shape, ErrorList& errors);

    /// The JSON of `data`.
    std::string run();

private:
    /// What is the same for a field in every row: found once.
    struct FieldRun {
        const Resolver* resolver = nullptr;
        Result<Json> arguments;
        ScalarKind scalar = ScalarKind::Other;
    };

    // Each of these appends to m_out, or returns false: then the enclosing value must become null (and cuts m_out
    // back).
    bool writeObject(const SelectionPlan& plan, const ObjectHandle& object);
    bool writeField(const SelectionPlan& plan, const PlannedField& field, const ObjectHandle& object);
    bool complete(const PlannedField& field, const TypeRef& type, ResolvedValue value);
    bool completeNonNull(const PlannedField& field, const TypeRef& type, ResolvedValue& value);
    bool completeList(const PlannedField& field, const TypeRef& type, std::size_t size,
        const std::function<ResolvedValue(std::size_t)>& at);
    bool completeObject(const PlannedField& field, const ObjectHandle& object);
    bool completeJson(const PlannedField& field, const TypeRef& type, const std::shared_ptr<const Json>& value);
    bool completeLeaf(const PlannedField& field, const ResolvedValue& value);

    Result<ResolvedValue> resolve(const SelectionPlan& plan, const PlannedField& field, const ObjectHandle& object);
    const FieldRun& runOf(const SelectionPlan& plan, const PlannedField& field);
    bool failField(const PlannedField& field, const Error& error);
    bool stopped();

    const ExecutionRequest& m_request;
    AnswerShape m_shape;
    ErrorList& m_errors;
    std::vector<std::unique_ptr<FieldRun>> m_runs; ///< by PlannedField::ordinal
    AnswerPath m_path;
    std::string m_out;
    bool m_stopped = false; ///< cancelled, or the answer grew too large: nothing more is written
};

} // namespace Tenantry::GraphQL
