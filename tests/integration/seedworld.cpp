// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/seedworld.h"

#include "tests/support/testsupport.h"

namespace Tenantry::Testing {

namespace {

const QByteArray kPeople = R"(mutation {
    a: putTenant(tenant: {id: "tenant_123", name: "One Two Three"}) { id }
    b: putTenant(tenant: {id: "org_acme_corp", name: "Acme Corp", plan: "enterprise", region: "us-east-1"}) { id }
    c: putTenant(tenant: {id: "org_123", name: "Org", subdomain: "org", plan: "enterprise"}) { id }
    d: putTenant(tenant: {id: "tenant_initech", name: "Initech", subdomain: "initech", plan: "free"}) { id }
    e: putTenant(tenant: {id: "tenant_a", name: "A"}) { id }
    f: putTenant(tenant: {id: "tenant_b", name: "B"}) { id }
    g: putMembers(tenantId: "tenant_123", members: [{userId: "user_456", role: admin}]) { changed }
    h: putMembers(tenantId: "org_acme_corp", members: [{userId: "user_123", name: "Uma", email: "uma@acme.example", role: member}, {userId: "user_7", role: viewer}]) { changed }
    i: putMembers(tenantId: "org_123", members: [{userId: "user_456", role: admin}]) { changed }
    j: putMembers(tenantId: "tenant_initech", members: [{userId: "user_456", role: member}]) { changed }
    k: putMembers(tenantId: "tenant_a", members: [{userId: "ann", role: admin}]) { changed }
    l: putMembers(tenantId: "tenant_b", members: [{userId: "ben", role: admin}]) { changed }
})";

} // namespace

const QByteArray SeedWorld::kTenantEvents = R"(
    query GetTenantEvents($tenantId: ID!) {
      events(
        filter: {
          metadata: { tenantId: $tenantId }
        }
        limit: 100
      ) {
        id
        type
        timestamp
      }
    }
  )";

const QByteArray SeedWorld::kOrgUsers = R"(
        query GetOrgUsers {
          organization {
            users {
              id
              email
              role
              lastActive
            }
          }
        }
      )";

const QByteArray SeedWorld::kOrgEvents = R"(
        query GetOrgEvents {
          events(limit: 100) {
            id
            type
            timestamp
            userId
          }
        }
      )";

const QByteArray SeedWorld::kOrgMetrics = R"(
        query GetOrgMetrics {
          metrics {
            activeUsers
            totalEvents
            avgSessionDuration
          }
        }
      )";

const QByteArray SeedWorld::kTenantData = R"(
        query GetTenantData($tenantId: ID!, $userId: ID!) {
          # Only returns data for this tenant
          events(
            filter: {
              metadata: { tenantId: $tenantId }
              userId: $userId
            }
          ) {
            id
            type
            timestamp
          }
        }
      )";

const QByteArray SeedWorld::kWrangler = R"(# wrangler.toml

# Tenant A binding
[[services]]
binding = "INFERENCE_UI_TENANT_A"
service = "inference-ui-tenant-a"
environment = "production"

# Tenant B binding
[[services]]
binding = "INFERENCE_UI_TENANT_B"
service = "inference-ui-tenant-b"
environment = "production"
)";

SeedWorld::SeedWorld(ServeConfig config)
    : m_served(std::make_unique<ServedWorkspace>(std::move(config)))
{
    if (!problem().isEmpty())
        return;
    const auto made = m_served->post(QStringLiteral("/platform/graphql"),
        dumpJson(Json{{"query", kPeople.toStdString()}}), signedIn("operator", "platform"));
    if (made.status != 200 || made.json().contains("errors"))
        m_problem = QString::fromUtf8(made.body);
    const Json inside = m_embedded.ask("operator", Plane::Platform, kPeople.constData());
    if (inside.contains("errors") || inside.contains("refused"))
        m_problem = QString::fromUtf8(dumpJson(inside));
}

QString SeedWorld::problem() const { return m_served->problem() + m_embedded.problem() + m_problem; }

std::unique_ptr<ServiceBinding> SeedWorld::bind(Way way, const char* person, const QByteArray& tenants)
{
    if (way == Way::Served)
        return m_served->bind(person, tenants);
    return m_embedded.service().bind(UserId(person), SessionId("desktop"));
}

Json SeedWorld::ask(ServiceBinding& binding, const QByteArray& query, const TenantContext& context, Json variables)
{
    const auto answer = resultOf(binding.graphql(Plane::Inference, {query, {}, std::move(variables)}, context, {}));
    if (!answer)
        return {{"refused", codeName(answer.error().code)}};
    return parseJson(*answer).value_or(Json{{"refused", "NOT JSON"}});
}

Json SeedWorld::ask(TenantClient& client, const QByteArray& query)
{
    const auto answer = resultOf(client.graphql({query, {}, Json::object()}));
    if (!answer)
        return {{"refused", codeName(answer.error().code)}};
    return {{"data", answer->data}, {"withheld", answer->hasWithheld()}};
}

ServedWorkspace::Headers SeedWorld::signedIn(const char* person, const QByteArray& tenants)
{
    return {ServedWorkspace::bearer(m_served->token(person, tenants))};
}

ServedWorkspace::Answer SeedWorld::post(
    const QByteArray& query, const ServedWorkspace::Headers& headers, const Json& more)
{
    Json body = more;
    body["query"] = query.toStdString();
    return m_served->post(QStringLiteral("/graphql"), dumpJson(body), headers);
}

QByteArrayList SeedWorld::actions(const char* log)
{
    const Json body = {{"query",
                           "query ($log: ID!) { auditPage(filter: {tenantId: $log}, first: 200) {"
                           " nodes { tenantId action } } }"},
        {"variables", {{"log", log}}}};
    const auto answer =
        m_served->post(QStringLiteral("/platform/graphql"), dumpJson(body), signedIn("operator", "platform"));
    QByteArrayList actions;
    const Json parsed = answer.json();
    if (!parsed.contains("data") || parsed["data"].is_null())
        return {answer.body};
    for (const Json& node : parsed["data"]["auditPage"]["nodes"])
        actions.append(bytesMember(node, "action"));
    return actions;
}

TenantContext SeedWorld::context(const char* tenant, const char* user, const char* session)
{
    TenantContext context;
    context.tenantId = TenantId(tenant);
    if (user)
        context.userId = UserId(user);
    if (session)
        context.sessionId = SessionId(session);
    return context;
}

QByteArrayList SeedWorld::types(const Json& answer)
{
    if (!answer.contains("data") || !answer["data"].is_object())
        return {dumpJson(answer)};
    QByteArrayList types;
    for (const Json& event : answer["data"]["events"])
        types.append(bytesMember(event, "type"));
    return types;
}

} // namespace Tenantry::Testing
