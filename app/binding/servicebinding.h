// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "binding/graphqlrequest.h"
#include "binding/plane.h"
#include "domain/capabilities.h"
#include "domain/eventinput.h"
#include "domain/health.h"
#include "domain/ingestresult.h"
#include "domain/tenantcontext.h"

#include <QFuture>
#include <QObject>

namespace Tenantry {

class Subscription;

/// The seed's INFERENCE_UI service as an interface: a direct call without headers, so the tenant context is in the
/// payload. Lives on its creator's thread and every call is made from there; futures may finish on any thread
/// (`whenDone` brings them home). Answers are UTF-8 JSON, unparsed and unverified: only the client hands them on.
class ServiceBinding : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<QByteArray>> graphql(
        Plane plane, GraphQLRequest request, TenantContext context, CancelToken cancel) = 0;
    virtual QFuture<Result<IngestResult>> ingestEvent(EventInput event, TenantContext context) = 0;
    /// All or nothing; the error's path names the index of the first bad event: `events[3]`.
    virtual QFuture<Result<IngestResult>> ingestBatch(
        QList<EventInput> events, Json metadata, TenantContext context) = 0;
    virtual QFuture<Result<Health>> health() = 0;
    virtual QFuture<Result<Capabilities>> capabilities() = 0;
    /// Null where the service cannot stream. The caller owns what it gets.
    virtual Subscription* subscribe(Plane plane, GraphQLRequest request, TenantContext context, Cursor after) = 0;
};

} // namespace Tenantry
