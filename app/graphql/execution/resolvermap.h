// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphql/execution/batchcall.h"
#include "graphql/execution/stream.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace Tenantry::GraphQL {

/// Runs on the thread that called execute(). An error becomes a GraphQL error at its path and null in the answer.
using Resolver = std::function<Result<ResolvedValue>(const FieldCall&)>;

/// Answers one field of all parents of a level with one call, so that a list costs no query a row. As many values as
/// parents, in their order; each may fail by itself.
using BatchResolver = std::function<Result<std::vector<Result<ResolvedValue>>>(const BatchCall&)>;

/// Opens the events of a subscription's root field (6.2.3.1). Each becomes the root object of one execution.
using SourceStream = Stream<ResolvedValue>;
using SourceResolver = std::function<Result<std::shared_ptr<SourceStream>>(const FieldCall&)>;

/// The resolvers by (type, field). A field without one reads the member of its name, if its object is a Json. Build
/// once, then share read-only between threads.
class ResolverMap {
public:
    ResolverMap& add(const std::string& type, const std::string& field, Resolver resolver);
    ResolverMap& addBatch(const std::string& type, const std::string& field, BatchResolver resolver);
    ResolverMap& addSource(const std::string& type, const std::string& field, SourceResolver resolver);
    /// The field's own resolver, else that of an interface the type implements, else nullptr.
    const Resolver* find(const Schema& schema, const TypeDefinition& type, const std::string& field) const;
    const BatchResolver* findBatch(const TypeDefinition& type, const std::string& field) const;
    const SourceResolver* findSource(const TypeDefinition& type, const std::string& field) const;
    /// `Type.field` for everything registered that the schema does not have: a test holds this to be empty.
    std::vector<std::string> unknownTo(const Schema& schema) const;
    /// `Type.field` for every field of these object types (all if empty) that has no resolver.
    std::vector<std::string> missingIn(const Schema& schema, const std::vector<std::string>& types = {}) const;

private:
    std::unordered_map<std::string, Resolver> m_resolvers;
    std::unordered_map<std::string, BatchResolver> m_batches;
    std::unordered_map<std::string, SourceResolver> m_sources;
};

} // namespace Tenantry::GraphQL
