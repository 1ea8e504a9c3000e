// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "graphql/execution/documentcache.h"
#include "graphql/execution/execute.h"
#include "graphql/execution/resolvermap.h"
#include "security/cursorseal.h"
#include "service/liveanswer.h"
#include "service/livearrivals.h"
#include "service/livequery.h"
#include "service/serviceanswer.h"
#include "service/servicecall.h"
#include "storage/database.h"

namespace Tenantry {

class ResolverContext;

/// One schema with its resolvers over a workspace. Any thread may call, each with its own connection.
class PlaneService {
public:
    PlaneService(const PlaneService&) = delete;
    PlaneService& operator=(const PlaneService&) = delete;
    virtual ~PlaneService() = default;

    /// What the request would run. A request that cannot run is a query: it changes nothing.
    GraphQL::OperationKind kindOf(const QByteArray& query, const QByteArray& operationName);
    bool isChange(const QByteArray& query, const QByteArray& operationName)
    {
        return kindOf(query, operationName) == GraphQL::OperationKind::Mutation;
    }
    /// Whether the request is nothing but this one field of Mutation.
    bool isOnly(const QByteArray& query, const QByteArray& operationName, const char* field);
    /// Queries see one snapshot; a mutation is one write transaction, kept only if nothing in it failed. GraphQL's own
    /// errors are in the answer; an Error is the workspace's.
    Result<ServiceAnswer> run(Database& database, const ServiceCall& call);

    /// Checks a subscription; the answer that refuses it where it is not valid or not allowed.
    tl::expected<LiveQuery, ServiceAnswer> openLive(Database& database, const ServiceCall& call);
    /// Where a subscription begins: behind the cursor, else behind what is there now.
    Result<int64_t> arrivalBehind(
        Database& database, const ServiceCall& call, const LiveQuery& live, const QByteArray& after) const;
    /// The answers to what came in since `arrival`, at most `limit`, and the new `arrival`. More than `kMostMissed`
    /// that were missed are one gap. Forbidden where the call no longer has the permission that was needed.
    Result<std::vector<LiveAnswer>> deliver(
        Database& database, const ServiceCall& call, const LiveQuery& live, int limit, int64_t& arrival);

    /// The parsed and validated document, from the cache.
    std::shared_ptr<const GraphQL::DocumentCache::Entry> prepared(const QByteArray& query)
    {
        return m_documents.prepared(query);
    }

    const GraphQL::SchemaPtr& schemaPtr() const { return m_schema; }
    const GraphQL::Schema& schema() const { return *m_schema; }
    const GraphQL::ResolverMap& resolvers() const { return m_resolvers; }

protected:
    /// Whoever was away for more than this is told so instead of flooded: the lists have it.
    static constexpr int64_t kMostMissed = 10'000;

    PlaneService(GraphQL::SchemaPtr schema, GraphQL::ResolverMap resolvers, CursorSeal seal, const Clock& clock);

    /// The call as the executor takes it. What it points to must outlive the execution.
    GraphQL::ExecutionRequest executionOf(
        const ServiceCall& call, GraphQL::DocumentPtr document, ResolverContext& context) const;
    const CursorSeal& seal() const { return m_seal; }
    const Clock& clock() const { return m_clock; }

    /// Where this plane's subscriptions find what came in.
    virtual Database& liveDatabase(Database& control, const ServiceCall& call, const LiveQuery& live) const = 0;
    virtual Result<int64_t> newestArrival(Database& database, const ServiceCall& call, const LiveQuery& live) const = 0;
    /// Adds what came in behind `arrivals.arrival`, at most `limit`.
    virtual Result<void> arrivedSince(Database& database, const ServiceCall& call, const LiveQuery& live, int limit,
        LiveArrivals& arrivals) const = 0;

private:
    const GraphQL::SchemaPtr m_schema;
    const GraphQL::ResolverMap m_resolvers;
    const CursorSeal m_seal;
    const Clock& m_clock;
    GraphQL::DocumentCache m_documents;
};

} // namespace Tenantry
