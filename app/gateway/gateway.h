// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "binding/graphqlrequest.h"
#include "binding/plane.h"
#include "domain/capabilities.h"
#include "domain/eventinput.h"
#include "domain/health.h"
#include "domain/ingestresult.h"
#include "domain/tenantcontext.h"
#include "gateway/principal.h"
#include "security/cursorseal.h"

#include <functional>
#include <memory>

namespace Tenantry {

class Workspace;

/// The service's front: checks who asks for whom, calls the plane, says in the answer whose it is, and writes down what
/// was refused. Synchronous; any thread may call. What needs no waiting is written by `later`, on the writer's thread.
class Gateway {
public:
    using Later = std::function<void(std::function<void()>)>;

    Gateway(Workspace& workspace, CursorSeal seal, const Clock& clock, Later later);
    ~Gateway();

    /// Whether the request would run a mutation: such must come one at a time.
    bool isChange(Plane plane, const GraphQLRequest& request) const;
    /// An answer's bytes; errors inside GraphQL are in them. A refused claim is an Error: Forbidden, TenantRequired.
    Result<QByteArray> graphql(const Principal& principal, Plane plane, const GraphQLRequest& request,
        const TenantContext& claim, const CancelToken& cancel);
    Result<IngestResult> ingestBatch(
        const Principal& principal, const QList<EventInput>& events, const Json& metadata, const TenantContext& claim);
    Result<Health> health();
    Capabilities capabilities() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace Tenantry
