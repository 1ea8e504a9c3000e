// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of the specification's examples, https://spec.graphql.org/October2021/#example-26a9d, and what its sections add.
export const kennel = `
directive @onQuery on QUERY
directive @onMutation on MUTATION
directive @onSubscription on SUBSCRIPTION
directive @onField on FIELD
directive @onFragmentDefinition on FRAGMENT_DEFINITION
directive @onFragmentSpread on FRAGMENT_SPREAD
directive @onInlineFragment on INLINE_FRAGMENT
directive @onVariableDefinition on VARIABLE_DEFINITION
directive @often(times: Int! = 1, why: [String!]) repeatable on QUERY | FIELD | INLINE_FRAGMENT
directive @needs(a: Int!, b: ComplexInput) on FIELD

type Query {
  dog: Dog
  human: Human
  pet: Pet
  catOrDog: CatOrDog
  dogOrHuman: DogOrHuman
  sentient: Sentient
  node: Node
  resource: Resource
  find(complex: ComplexInput): Dog
  findAll(complex: [ComplexInput!]): [Dog!]
  booleanList(booleanListArg: [Boolean!]): Boolean
  deep(nested: [[Int!]!]): [[Int]]
  arguments: Arguments
  self: Query
}
type Mutation { addPet(pet: PetInput!): Pet, addPets(pets: [PetInput!]!): [Pet!]! }
type Subscription { newMessage: Message, disallowedSecondRootField: Boolean, count(to: Int): Int }
type Message { body: String, sender: String }

enum DogCommand { SIT DOWN HEEL }
enum CatCommand { JUMP }
enum FurColor { BROWN BLACK TAN SPOTTED }
scalar JSON

interface Sentient { name: String! }
interface Pet { name: String! }
interface Node { id: ID! }
interface Resource implements Node { id: ID! url: String }
interface Lonely { alone: Boolean }
type Dog implements Pet {
  name: String!
  nickname: String
  barkVolume: Int
  doesKnowCommand(dogCommand: DogCommand!): Boolean!
  isHouseTrained(atOtherHomes: Boolean): Boolean!
  isAtLocation(x: Int, y: Int): Boolean
  owner: Human
  extra: DogExtra
}
type DogExtra { string: String, noise: DogExtra }
type Cat implements Pet {
  name: String!
  nickname: String
  doesKnowCommand(catCommand: CatCommand!): Boolean!
  meowVolume: Int
  meowsVolume: Int
  furColor: FurColor
}
type Alien implements Sentient { name: String!, homePlanet: String }
type Human implements Sentient { name: String!, pets: [Pet!], relatives: [Human] }
type Image implements Resource & Node { id: ID! url: String thumbnail: String }
union CatOrDog = Cat | Dog
union DogOrHuman = Dog | Human
union HumanOrAlien = Human | Alien

input ComplexInput { name: String, owner: String, requiredField: Boolean! = false, intField: Int, stringListField: [String], inner: ComplexInput, color: FurColor }
input PetInput { name: String!, color: FurColor = BROWN, tags: [String!], weight: Float, id: ID, data: JSON }
type Arguments {
  multipleRequirements(x: Int!, y: Int!): Int!
  multipleOpts(opt1: Int = 0, opt2: Int = 0): Int!
  mixed(req1: Int!, req2: Int!, opt1: Int = 0, opt2: Int = 0): Int!
  booleanArgField(booleanArg: Boolean): Boolean
  floatArgField(floatArg: Float): Float
  intArgField(intArg: Int): Int
  nonNullBooleanArgField(nonNullBooleanArg: Boolean!): Boolean!
  booleanListArgField(booleanListArg: [Boolean]!): [Boolean]
  optionalNonNullBooleanArgField(optionalBooleanArg: Boolean! = false): Boolean!
  stringArgField(stringArg: String): String
  idArgField(idArg: ID): ID
  enumArgField(enumArg: FurColor): String
  complexArgField(complexArg: ComplexInput): String
  petArgField(petArg: PetInput): String
  jsonArgField(jsonArg: JSON): String
  intListArgField(intListArg: [Int]): Int
  stringListArgField(stringListArg: [String!]): Int
  nestedListArgField(nested: [[Int!]!]!): Int
}
`;

/// Without mutations and subscriptions.
export const readOnly = 'type Query { a: Int b(x: [Int!] = [1]): String }';
