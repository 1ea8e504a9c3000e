// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Tenantry::Testing {

struct ValidationCase {
    const char* name;
    const char* document;
    const char* rules; ///< those that find something, in their order; empty for a valid document
};

/// Section by section: the specification's own examples first, then what lies beside them. Documents, fields and
/// arguments: 5.1 to 5.4.
inline constexpr ValidationCase kFieldCases[] = {
    // https://spec.graphql.org/October2021/#sec-Executable-Definitions
    {"Executable Definitions, 1", "query getDogName { dog { name } } extend type Dog { color: String }",
        "ExecutableDefinitions"},
    {"Executable Definitions, 2", "{ dog { name } }", ""},
    {"Executable Definitions, 3", "query A { dog { name } } fragment F on Dog { name }", "FragmentsMustBeUsed"},
    {"Executable Definitions, 4", "{ dog { name } } type X { a: Int }", "ExecutableDefinitions"},
    {"Executable Definitions, 5", "{ dog { name } } schema { query: Query }", "ExecutableDefinitions"},
    {"Executable Definitions, 6", "{ dog { name } } directive @x on FIELD", "ExecutableDefinitions"},
    {"Executable Definitions, 7", "{ dog { name } } scalar S", "ExecutableDefinitions"},
    {"Executable Definitions, 8", "{ dog { name } } enum E { A }", "ExecutableDefinitions"},
    // https://spec.graphql.org/October2021/#sec-Operation-Name-Uniqueness
    {"Operation Name Uniqueness, 1", "query getDogName { dog { name } } query getOwnerName { dog { owner { name } } }",
        ""},
    {"Operation Name Uniqueness, 2", "query getName { dog { name } } query getName { dog { owner { name } } }",
        "OperationNameUniqueness"},
    {"Operation Name Uniqueness, 3",
        "query dogOperation { dog { name } } mutation dogOperation { addPet(pet: {name: \"x\"}) { name } }",
        "OperationNameUniqueness"},
    {"Operation Name Uniqueness, 4",
        "query A { dog { name } } query B { dog { name } } query A { dog { name } } query B { dog { name } }",
        "OperationNameUniqueness"},
    {"Operation Name Uniqueness, 5", "query A { dog { ...A } } fragment A on Dog { name }", ""},
    {"Operation Name Uniqueness, 6", "subscription A { newMessage { body } } query A { dog { name } }",
        "OperationNameUniqueness"},
    // https://spec.graphql.org/October2021/#sec-Lone-Anonymous-Operation
    {"Lone Anonymous Operation, 1", "{ dog { name } }", ""},
    {"Lone Anonymous Operation, 2", "{ dog { name } } query getName { dog { owner { name } } }",
        "LoneAnonymousOperation"},
    {"Lone Anonymous Operation, 3", "{ dog { name } } { dog { name } }", "LoneAnonymousOperation"},
    {"Lone Anonymous Operation, 4", "query ($a: Boolean) { dog { isHouseTrained(atOtherHomes: $a) } }", ""},
    {"Lone Anonymous Operation, 5", "mutation { addPet(pet: {name: \"x\"}) { name } } query Q { dog { name } }",
        "LoneAnonymousOperation"},
    {"Lone Anonymous Operation, 6", "{ dog { ...F } } fragment F on Dog { name }", ""},
    {"Lone Anonymous Operation, 7", "query { dog { name } } subscription { newMessage { body } }",
        "LoneAnonymousOperation"},
    // https://spec.graphql.org/October2021/#sec-Single-root-field
    {"Single root field, 1", "subscription sub { newMessage { body sender } }", ""},
    {"Single root field, 2",
        "subscription sub { ...newMessageFields } fragment newMessageFields on Subscription { newMessage { body sender "
        "} }",
        ""},
    {"Single root field, 3", "subscription sub { newMessage { body sender } disallowedSecondRootField }",
        "SingleRootField"},
    {"Single root field, 4",
        "subscription sub { ...multipleSubscriptions } fragment multipleSubscriptions on Subscription { newMessage { "
        "body sender } disallowedSecondRootField }",
        "SingleRootField"},
    {"Single root field, 5", "subscription sub { __typename }", "SingleRootField"},
    {"Single root field, 6", "subscription { newMessage { body } newMessage { sender } }", ""},
    {"Single root field, 7", "subscription { a: newMessage { body } b: newMessage { body } }", "SingleRootField"},
    {"Single root field, 8", "subscription { ... { newMessage { body } } }", ""},
    // https://spec.graphql.org/October2021/#sec-Field-Selections
    {"Field Selections, 1", "{ dog { ...F } } fragment F on Dog { meowVolume }", "FieldSelections"},
    {"Field Selections, 2", "{ dog { ...F } } fragment F on Dog { barkVolume: kawVolume }", "FieldSelections"},
    {"Field Selections, 3", "{ pet { ...F } } fragment F on Pet { name }", ""},
    {"Field Selections, 4", "{ pet { ...F } } fragment F on Pet { nickname }", "FieldSelections"},
    {"Field Selections, 5",
        "{ catOrDog { ...F } } fragment F on CatOrDog { __typename ... on Pet { name } ... on Dog { barkVolume } }",
        ""},
    {"Field Selections, 6", "{ catOrDog { ...F } } fragment F on CatOrDog { name barkVolume }", "FieldSelections"},
    {"Field Selections, 7", "{ dog { nam } }", "FieldSelections"},
    {"Field Selections, 8", "{ dog { barkVolum nickName NAME } }", "FieldSelections"},
    // https://spec.graphql.org/October2021/#sec-Field-Selection-Merging
    {"Field Selection Merging, 1", "{ dog { ...F } } fragment F on Dog { name name }", ""},
    {"Field Selection Merging, 2", "{ dog { ...F } } fragment F on Dog { otherName: name otherName: name }", ""},
    {"Field Selection Merging, 3", "{ dog { ...F } } fragment F on Dog { name: nickname name }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 4",
        "{ dog { ...F } } fragment F on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: SIT) }", ""},
    {"Field Selection Merging, 5",
        "query ($dogCommand: DogCommand!) { dog { ...F } } fragment F on Dog { doesKnowCommand(dogCommand: "
        "$dogCommand) doesKnowCommand(dogCommand: $dogCommand) }",
        ""},
    {"Field Selection Merging, 6",
        "{ dog { ...F } } fragment F on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: HEEL) }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 7",
        "query ($dogCommand: DogCommand!) { dog { ...F } } fragment F on Dog { doesKnowCommand(dogCommand: SIT) "
        "doesKnowCommand(dogCommand: $dogCommand) }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 8",
        "query ($a: DogCommand!, $b: DogCommand!) { dog { ...F } } fragment F on Dog { doesKnowCommand(dogCommand: $a) "
        "doesKnowCommand(dogCommand: $b) }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 9",
        "{ dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: true) isHouseTrained }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 10",
        "{ pet { ...F } } fragment F on Pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } }",
        ""},
    {"Field Selection Merging, 11",
        "{ pet { ...F } } fragment F on Pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat { "
        "doesKnowCommand(catCommand: JUMP) } }",
        ""},
    {"Field Selection Merging, 12",
        "{ pet { ...F } } fragment F on Pet { ... on Dog { someValue: nickname } ... on Cat { someValue: meowVolume } "
        "}",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 13", "{ pet { ... on Dog { v: nickname } ... on Cat { v: name } } }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 14",
        "{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: nickname }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 15", "{ dog { owner { x: name } } dog { owner { x: __typename } } }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 16",
        "{ dog { extra { noise { string } } } dog { extra { noise { string: __typename } } } }",
        "FieldSelectionMerging"},
    {"Field Selection Merging, 17", "{ pet { name ... on Dog { name: nickname } } }", "FieldSelectionMerging"},
    // https://spec.graphql.org/October2021/#sec-Leaf-Field-Selections
    {"Leaf Field Selections, 1", "{ dog { barkVolume } }", ""},
    {"Leaf Field Selections, 2", "{ dog { barkVolume { sinceWhen } } }", "LeafFieldSelections"},
    {"Leaf Field Selections, 3", "{ human }", "LeafFieldSelections"},
    {"Leaf Field Selections, 4", "{ pet }", "LeafFieldSelections"},
    {"Leaf Field Selections, 5", "{ catOrDog }", "LeafFieldSelections"},
    {"Leaf Field Selections, 6", "{ dog { name { a } } }", "LeafFieldSelections"},
    {"Leaf Field Selections, 7", "{ deep }", ""},
    {"Leaf Field Selections, 8", "{ deep { x } }", "LeafFieldSelections"},
    // https://spec.graphql.org/October2021/#sec-Argument-Names
    {"Argument Names, 1", "{ dog { ...F } } fragment F on Dog { doesKnowCommand(dogCommand: SIT) }", ""},
    {"Argument Names, 2",
        "{ dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: true) @include(if: true) }", ""},
    {"Argument Names, 3", "{ dog { ...F } } fragment F on Dog { doesKnowCommand(command: CLEAN_UP_HOUSE) }",
        "ArgumentNames RequiredArguments"},
    {"Argument Names, 4",
        "{ dog { ...F } } fragment F on Dog { isHouseTrained(atOtherHomes: true) @include(unless: false) }",
        "ArgumentNames RequiredArguments"},
    {"Argument Names, 5", "{ arguments { multipleRequirements(x: 1, y: 2) } }", ""},
    {"Argument Names, 6", "{ arguments { multipleRequirements(y: 2, x: 1) } }", ""},
    {"Argument Names, 7", "{ dog { name(x: 1) } }", "ArgumentNames"},
    {"Argument Names, 8", "{ arguments { intArgField(intarg: 1) } }", "ArgumentNames"},
    // https://spec.graphql.org/October2021/#sec-Argument-Uniqueness
    {"Argument Uniqueness, 1", "{ dog { isHouseTrained(atOtherHomes: true, atOtherHomes: true) } }",
        "ArgumentUniqueness"},
    {"Argument Uniqueness, 2", "{ dog { isHouseTrained(atOtherHomes: true) a: isHouseTrained(atOtherHomes: false) } }",
        ""},
    {"Argument Uniqueness, 3", "{ dog @skip(if: true, if: false) { name } }", "ArgumentUniqueness"},
    {"Argument Uniqueness, 4", "{ dog { isAtLocation(x: 1, y: 1, x: 2, x: 3) } }", "ArgumentUniqueness"},
    {"Argument Uniqueness, 5", "{ dog @onField { isAtLocation(x: 1) } }", ""},
    {"Argument Uniqueness, 6", "{ dog @needs(a: 1, a: 1) { name } }", "ArgumentUniqueness"},
    {"Argument Uniqueness, 7", "{ unknown(a: 1, a: 2) }", "FieldSelections ArgumentUniqueness"},
    // https://spec.graphql.org/October2021/#sec-Required-Arguments
    {"Required Arguments, 1",
        "{ arguments { booleanArgField(booleanArg: true) nonNullBooleanArgField(nonNullBooleanArg: true) } }", ""},
    {"Required Arguments, 2", "{ arguments { booleanArgField } }", ""},
    {"Required Arguments, 3", "{ arguments { optionalNonNullBooleanArgField } }", ""},
    {"Required Arguments, 4", "{ arguments { nonNullBooleanArgField } }", "RequiredArguments"},
    {"Required Arguments, 5", "{ arguments { nonNullBooleanArgField(nonNullBooleanArg: null) } }",
        "ValuesOfCorrectType"},
    {"Required Arguments, 6", "{ arguments { multipleRequirements } }", "RequiredArguments"},
    {"Required Arguments, 7", "{ arguments { multipleRequirements(x: 1) } }", "RequiredArguments"},
    {"Required Arguments, 8", "{ arguments { mixed(req1: 1, req2: 2) } }", ""},
};

} // namespace Tenantry::Testing
