// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/validation/errorsink.h"
#include "graphql/validation/typeddocument.h"

namespace Tenantry::GraphQL {

using RuleCheck = void (*)(const TypedDocument&, ErrorSink&);

struct Rule {
    const char* name;
    RuleCheck check;
    bool soundOnly = false; ///< asked only of a document in which no rule before found anything
};

// One file each in rules/, named as in section 5 of the specification.
void executableDefinitions(const TypedDocument&, ErrorSink&);
void operationNameUniqueness(const TypedDocument&, ErrorSink&);
void loneAnonymousOperation(const TypedDocument&, ErrorSink&);
void operationTypeExistence(const TypedDocument&, ErrorSink&);
void singleRootField(const TypedDocument&, ErrorSink&);
void fragmentNameUniqueness(const TypedDocument&, ErrorSink&);
void fragmentSpreadTypeExistence(const TypedDocument&, ErrorSink&);
void fragmentsOnCompositeTypes(const TypedDocument&, ErrorSink&);
void variablesAreInputTypes(const TypedDocument&, ErrorSink&);
void leafFieldSelections(const TypedDocument&, ErrorSink&);
void fieldSelections(const TypedDocument&, ErrorSink&);
void fragmentSpreadTargetDefined(const TypedDocument&, ErrorSink&);
void fragmentSpreadsMustNotFormCycles(const TypedDocument&, ErrorSink&);
void fragmentsMustBeUsed(const TypedDocument&, ErrorSink&);
void fragmentSpreadIsPossible(const TypedDocument&, ErrorSink&);
void variableUniqueness(const TypedDocument&, ErrorSink&);
void allVariableUsesDefined(const TypedDocument&, ErrorSink&);
void allVariablesUsed(const TypedDocument&, ErrorSink&);
void directivesAreDefined(const TypedDocument&, ErrorSink&);
void directivesAreInValidLocations(const TypedDocument&, ErrorSink&);
void directivesAreUniquePerLocation(const TypedDocument&, ErrorSink&);
void argumentNames(const TypedDocument&, ErrorSink&);
void argumentUniqueness(const TypedDocument&, ErrorSink&);
void inputObjectFieldNames(const TypedDocument&, ErrorSink&);
void inputObjectFieldUniqueness(const TypedDocument&, ErrorSink&);
void inputObjectRequiredFields(const TypedDocument&, ErrorSink&);
void valuesOfCorrectType(const TypedDocument&, ErrorSink&);
void requiredArguments(const TypedDocument&, ErrorSink&);
void allVariableUsagesAreAllowed(const TypedDocument&, ErrorSink&);
void fieldSelectionMerging(const TypedDocument&, ErrorSink&);

/// In the order they are applied.
inline constexpr Rule kRules[] = {
    {"ExecutableDefinitions", executableDefinitions},
    {"OperationNameUniqueness", operationNameUniqueness},
    {"LoneAnonymousOperation", loneAnonymousOperation},
    {"OperationTypeExistence", operationTypeExistence},
    {"SingleRootField", singleRootField},
    {"FragmentNameUniqueness", fragmentNameUniqueness},
    {"FragmentSpreadTypeExistence", fragmentSpreadTypeExistence},
    {"FragmentsOnCompositeTypes", fragmentsOnCompositeTypes},
    {"VariablesAreInputTypes", variablesAreInputTypes},
    {"LeafFieldSelections", leafFieldSelections},
    {"FieldSelections", fieldSelections},
    {"FragmentSpreadTargetDefined", fragmentSpreadTargetDefined},
    {"FragmentSpreadsMustNotFormCycles", fragmentSpreadsMustNotFormCycles},
    {"FragmentsMustBeUsed", fragmentsMustBeUsed},
    {"FragmentSpreadIsPossible", fragmentSpreadIsPossible},
    {"VariableUniqueness", variableUniqueness},
    {"AllVariableUsesDefined", allVariableUsesDefined},
    {"AllVariablesUsed", allVariablesUsed},
    {"DirectivesAreDefined", directivesAreDefined},
    {"DirectivesAreInValidLocations", directivesAreInValidLocations},
    {"DirectivesAreUniquePerLocation", directivesAreUniquePerLocation},
    {"ArgumentNames", argumentNames},
    {"ArgumentUniqueness", argumentUniqueness},
    {"InputObjectFieldNames", inputObjectFieldNames},
    {"InputObjectFieldUniqueness", inputObjectFieldUniqueness},
    {"InputObjectRequiredFields", inputObjectRequiredFields},
    {"ValuesOfCorrectType", valuesOfCorrectType},
    {"RequiredArguments", requiredArguments},
    {"AllVariableUsagesAreAllowed", allVariableUsagesAreAllowed},
    {"FieldSelectionMerging", fieldSelectionMerging, true},
};

} // namespace Tenantry::GraphQL
