// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include <cstdio>
#include <cstdlib>

namespace Tenantry::Fuzzing {

namespace {

constexpr std::string_view kSdl = R"(
scalar JSON scalar DateTime scalar Cursor
directive @cost(weight: Int!) on FIELD_DEFINITION
directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
directive @tag(name: String = "x") repeatable on QUERY | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
type Query {
  a: Int b: Boolean! s(v: String = "d", n: [Int!], o: In, e: E = X): JSON f: Float id(x: ID!): ID!
  rows(first: Int = 2): [Row!]! @listSize(slicingArguments: ["first"]) maybe(first: Int): [Row]
  node(kind: Int = 0): Node any: [Any] page(first: Int): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
  at(t: DateTime): DateTime deep(l: [[[Int]]]): JSON must: Row! later: Int lost: Row
}
type Mutation { bump(by: Int! = 1): Int! row: Row }
type Subscription { tick: Row! }
input In { x: Int = 3 y: [String!] in: In e: E! = Y }
enum E { X Y @deprecated }
interface Node { id: ID! next: Node }
interface Named implements Node { id: ID! next: Node name: String }
union Any = Row | Other
type Row implements Node { id: ID! n(of: Int): Int! next: Row fails: Int! owner: Other mustOwner: Other! later: Int! }
type Other implements Node & Named { id: ID! next: Node name: String fails: Int }
type Page { nodes: [Row!]! total: Int! @cost(weight: 7) }
)";

} // namespace

void must(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Does not hold: %s\n", what);
    std::abort();
}

const GraphQL::SchemaPtr& schema()
{
    static const GraphQL::SchemaPtr built = [] {
        const auto result = GraphQL::buildSchema(kSdl);
        if (!result)
            std::fprintf(stderr, "%s\n", qPrintable(describe(result.error())));
        must(result.has_value(), "the schema of the fuzz targets is sound");
        return *result;
    }();
    return built;
}

} // namespace Tenantry::Fuzzing
