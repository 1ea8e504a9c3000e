// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/doorfixture.h"

#include "storage/workspace.h"

#include <future>

namespace Tenantry::Testing {

namespace {

Result<Principal> playedToken(const RequestClaims& claims)
{
    const QByteArray bearer = claims.bearer;
    const qsizetype at = bearer.indexOf('@');
    if (at <= 0)
        return fail(ErrorCode::Unauthorized,
            bearer.isEmpty() ? QStringLiteral("Unauthorized") : QStringLiteral("Invalid token"));
    Principal principal{.userId = UserId(bearer.left(at)), .sessionId = SessionId("s1-" + bearer.left(at))};
    const QByteArrayList parts = bearer.mid(at + 1).split(':');
    QList<TenantId> tenants;
    for (const QByteArray& tenant : parts.first().split(','))
        tenants.append(TenantId(tenant));
    principal.tenants = tenants;
    if (tenants.size() == 1)
        principal.home = tenants.first();
    if (parts.size() > 1)
        principal.role = roleFromName(parts[1]);
    return principal;
}

/// Ids are opened as they are written: the construction itself has its own test.
Result<TenantId> openPlainly(const QByteArray& opaque)
{
    return opaque.startsWith("sealed-") ? Result<TenantId>(TenantId(opaque.mid(7)))
                                        : Result<TenantId>(fail(ErrorCode::NotFound));
}

} // namespace

DoorFixture::DoorFixture()
    : DoorFixture(Options{})
{
}

DoorFixture::DoorFixture(Options options)
    : m_limiter(std::make_shared<RateLimiter>(options.rates))
{
    m_service.close();
    WorkspaceOptions how;
    auto workspace = Workspace::open(m_service.folder(), how);
    GatewayOptions gateway;
    gateway.limiter = m_limiter;
    gateway.checksAnswers = options.checksAnswers;
    gateway.tagsEvents = true;
    gateway.bindings = options.bindings;
    gateway.evidenceKey = QByteArray(32, 'e');
    gateway.baseDomains = {"app.example"};
    gateway.openOpaque = openPlainly;
    m_engine = std::make_shared<GatewayEngine>(
        std::move(workspace.value()), CursorSeal(QByteArray(32, 'c')), m_service.clock(), gateway);
    m_door = std::make_unique<GatewayDoor>(m_engine, playedToken, m_limiter, m_service.clock());
}

RequestClaims DoorFixture::claims(const QByteArray& bearer, const QByteArray& payloadTenant)
{
    RequestClaims claims;
    claims.bearer = bearer;
    claims.host = "localhost";
    claims.payload.tenantId = TenantId(payloadTenant);
    claims.requestId = RequestId("req_test");
    return claims;
}

GatewayReply DoorFixture::wait(const std::function<void(FrontDoor::Done)>& ask)
{
    auto promise = std::make_shared<std::promise<GatewayReply>>();
    auto future = promise->get_future();
    ask([promise](GatewayReply reply) { promise->set_value(std::move(reply)); });
    if (future.wait_for(std::chrono::seconds(20)) != std::future_status::ready)
        return {0, "TIMEOUT", false, {}};
    return future.get();
}

GatewayReply DoorFixture::graphql(RequestClaims claims, const QByteArray& query, Plane plane, Json variables)
{
    return wait([&](FrontDoor::Done done) {
        m_door->graphql(std::move(claims), plane, {query, {}, std::move(variables)}, true, {}, std::move(done));
    });
}

GatewayReply DoorFixture::ingest(RequestClaims claims, const QByteArray& body)
{
    return wait([&](FrontDoor::Done done) { m_door->ingest(std::move(claims), body, std::move(done)); });
}

GatewayReply DoorFixture::dashboard(RequestClaims claims)
{
    return wait([&](FrontDoor::Done done) { m_door->dashboard(std::move(claims), {}, std::move(done)); });
}

GatewayReply DoorFixture::analytics(RequestClaims claims)
{
    return wait([&](FrontDoor::Done done) { m_door->analytics(std::move(claims), {}, std::move(done)); });
}

QByteArrayList DoorFixture::actions(const char* log)
{
    const GatewayReply reply = graphql(claims("operator@platform"),
        "query ($log: ID!) { auditPage(filter: {tenantId: $log}, first: 200) { nodes { tenantId action } } }",
        Plane::Platform, {{"log", log}});
    QByteArrayList actions;
    const Json answer = parseJson(reply.body).value_or(Json());
    if (!answer.contains("data") || answer["data"].is_null())
        return {reply.body};
    for (const Json& node : answer["data"]["auditPage"]["nodes"])
        actions.append(bytesMember(node, "action"));
    actions.removeAll("audit.read");
    return actions;
}

} // namespace Tenantry::Testing
