// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/servedworkspace.h"

#include "client/tenantclient.h"

namespace Tenantry::Testing {

/// A workspace with the tenants and people that the seed's code blocks name, twice: behind `serve`'s sockets, and in
/// process. The seed's own GraphQL documents are here letter by letter.
class SeedWorld {
public:
    enum class Way { Served, Embedded };

    explicit SeedWorld(ServeConfig config = ServedWorkspace::unlimited());

    QString problem() const; ///< empty where all was made
    ServedWorkspace& served() { return *m_served; }
    ServiceFixture& embedded() { return m_embedded; }
    /// `env.INFERENCE_UI`, as this person has it.
    std::unique_ptr<ServiceBinding> bind(Way way, const char* person, const QByteArray& tenants);
    /// The parsed answer of a bare binding, or `{"refused": CODE}`.
    static Json ask(ServiceBinding& binding, const QByteArray& query, const TenantContext& context = {},
        Json variables = Json::object());
    static Json ask(TenantClient& client, const QByteArray& query);
    ServedWorkspace::Headers signedIn(const char* person, const QByteArray& tenants);
    /// POST /graphql.
    ServedWorkspace::Answer post(
        const QByteArray& query, const ServedWorkspace::Headers& headers, const Json& more = Json::object());
    /// Actions in a tenant's log, newest first, as its operator reads them over HTTP.
    QByteArrayList actions(const char* log);

    static TenantContext context(const char* tenant, const char* user, const char* session = nullptr);
    /// The types of an answer's events.
    static QByteArrayList types(const Json& answer);
    static QByteArray errorOf(const ServedWorkspace::Answer& answer) { return bytesMember(answer.json(), "error"); }

    static const QByteArray kTenantEvents; ///< Method 2
    static const QByteArray kOrgUsers; ///< Example 1
    static const QByteArray kOrgEvents;
    static const QByteArray kOrgMetrics;
    static const QByteArray kTenantData; ///< Example 3
    static const QByteArray kWrangler; ///< Method 3's wrangler.toml

private:
    std::unique_ptr<ServedWorkspace> m_served;
    ServiceFixture m_embedded;
    QString m_problem;
};

} // namespace Tenantry::Testing
