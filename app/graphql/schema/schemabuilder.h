// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/schema/schema.h"

#include <optional>
#include <unordered_set>

namespace Tenantry::GraphQL {

/// Makes a Schema of definitions, in steps: add all, merge extensions, link, check.
class SchemaBuilder {
public:
    Result<SchemaPtr> build(std::string_view sdl);

private:
    void add(const Document& document, bool builtin);
    void addType(const TypeDefinition& type, bool builtin);
    void extendType(const TypeDefinition& extension);
    void addSchema(const SchemaDefinition& definition);
    void link();

    void checkAll();
    void checkRoots();
    void checkType(const TypeDefinition& type);
    void checkFields(const TypeDefinition& type);
    void checkInputs(const std::vector<InputValueDefinition>& inputs, const std::string& where, const char* location);
    void checkEnum(const TypeDefinition& type);
    void checkUnion(const TypeDefinition& type);
    void checkName(const std::string& name, const std::string& where, Location at);
    void checkInputCycles();
    void checkDefaultCycles();
    void checkDirectiveCycles();
    void checkDirectives(const std::vector<Directive>& directives, const char* location, const std::string& where);
    void checkDirectiveArguments(const Directive& directive, const DirectiveDefinition& definition);
    void checkInterfaces(const TypeDefinition& type);
    void checkImplements(const TypeDefinition& type, const TypeDefinition& interface);
    bool isSubRef(const TypeRef& sub, const TypeRef& super) const;
    void wrong(const std::string& what, Location at);

    std::shared_ptr<Schema> m_schema;
    std::vector<std::string> m_order;
    std::unordered_set<std::string> m_defined; ///< types that the text itself defines
    std::string m_roots[3] = {"Query", "Mutation", "Subscription"};
    bool m_rootsGiven = false;
    std::vector<Directive> m_schemaDirectives;
    std::unordered_set<OperationKind> m_rootKinds;
    std::optional<Error> m_error;
};

} // namespace Tenantry::GraphQL
