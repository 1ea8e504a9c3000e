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
void uniqueOperationNames(const TypedDocument&, ErrorSink&);
void loneAnonymousOperation(const TypedDocument&, ErrorSink&);
void uniqueFragmentNames(const TypedDocument&, ErrorSink&);
void knownTypeNames(const TypedDocument&, ErrorSink&);
void fragmentsOnCompositeTypes(const TypedDocument&, ErrorSink&);
void variablesAreInputTypes(const TypedDocument&, ErrorSink&);
void scalarLeafs(const TypedDocument&, ErrorSink&);
void fieldsOnCorrectType(const TypedDocument&, ErrorSink&);
void knownFragmentNames(const TypedDocument&, ErrorSink&);
void noFragmentCycles(const TypedDocument&, ErrorSink&);
void noUnusedFragments(const TypedDocument&, ErrorSink&);
void possibleFragmentSpreads(const TypedDocument&, ErrorSink&);
void uniqueVariableNames(const TypedDocument&, ErrorSink&);
void noUndefinedVariables(const TypedDocument&, ErrorSink&);
void noUnusedVariables(const TypedDocument&, ErrorSink&);
void knownDirectives(const TypedDocument&, ErrorSink&);
void uniqueDirectivesPerLocation(const TypedDocument&, ErrorSink&);
void knownArgumentNames(const TypedDocument&, ErrorSink&);
void uniqueArgumentNames(const TypedDocument&, ErrorSink&);
void valuesOfCorrectType(const TypedDocument&, ErrorSink&);
void providedRequiredArguments(const TypedDocument&, ErrorSink&);
void variablesInAllowedPosition(const TypedDocument&, ErrorSink&);
void overlappingFieldsCanBeMerged(const TypedDocument&, ErrorSink&);

/// In the order they are applied.
inline constexpr Rule kRules[] = {
    {"ExecutableDefinitions", executableDefinitions},
    {"UniqueOperationNames", uniqueOperationNames},
    {"LoneAnonymousOperation", loneAnonymousOperation},
    {"UniqueFragmentNames", uniqueFragmentNames},
    {"KnownTypeNames", knownTypeNames},
    {"FragmentsOnCompositeTypes", fragmentsOnCompositeTypes},
    {"VariablesAreInputTypes", variablesAreInputTypes},
    {"ScalarLeafs", scalarLeafs},
    {"FieldsOnCorrectType", fieldsOnCorrectType},
    {"KnownFragmentNames", knownFragmentNames},
    {"NoFragmentCycles", noFragmentCycles},
    {"NoUnusedFragments", noUnusedFragments},
    {"PossibleFragmentSpreads", possibleFragmentSpreads},
    {"UniqueVariableNames", uniqueVariableNames},
    {"NoUndefinedVariables", noUndefinedVariables},
    {"NoUnusedVariables", noUnusedVariables},
    {"KnownDirectives", knownDirectives},
    {"UniqueDirectivesPerLocation", uniqueDirectivesPerLocation},
    {"KnownArgumentNames", knownArgumentNames},
    {"UniqueArgumentNames", uniqueArgumentNames},
    {"ValuesOfCorrectType", valuesOfCorrectType},
    {"ProvidedRequiredArguments", providedRequiredArguments},
    {"VariablesInAllowedPosition", variablesInAllowedPosition},
    {"OverlappingFieldsCanBeMerged", overlappingFieldsCanBeMerged, true},
};

} // namespace Tenantry::GraphQL
