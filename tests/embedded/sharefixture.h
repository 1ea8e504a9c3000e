// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/embedded/servicefixture.h"

namespace Tenantry::Testing {

/// The service's tenants with people enough for four eyes: acme has the admins alice and anna, globex bob, ben and
/// cara, and a third tenant, initech, with its admin ina. All are an hour old.
class ShareFixture : public ServiceFixture {
public:
    explicit ShareFixture(bool sample = false);

    /// On the platform plane, in a session of their own.
    Json platform(const char* person, const char* tenant, const QByteArray& query, Json variables = Json::object());
    Json inference(const char* person, const char* tenant, const QByteArray& query, Json variables = Json::object());
    /// globex asks acme, by bob; the answer's `requestShare`.
    Json request(const char* scope = kEvents, const char* more = "");
    Json decide(const char* person, const char* tenant, const Json& request, const char* decision = "APPROVE",
        const char* more = "");
    /// Asked by bob, approved by alice and cara: the grant, as it stands once the service has asked as the consumer.
    Json grant(const char* scope = kEvents);
    Json grantNow(const std::string& id, const char* person = "bob", const char* tenant = "globex");
    /// Entries of this action in a log.
    int entries(const char* log, const char* action);
    /// What an answer's first error says: its rule, else its code; the refusal's code where it was refused whole.
    static QByteArray ruleOf(const Json& answer);

    static constexpr char kEvents[] = R"({resources: ["events"], fields: ["events.data"], types: ["inference.*"]})";

private:
    int m_tokens = 0;
};

} // namespace Tenantry::Testing
