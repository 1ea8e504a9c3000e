// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/embedded/servicefixture.h"

namespace Tenantry::Testing {

/// A ServiceFixture, and what tests of tenants' lives do with it. In a sample the operator has a second one, Tomas, and
/// an auditor, Ines.
class TenantSteps {
public:
    static constexpr int64_t kDay = int64_t{24} * 60 * 60 * 1000;

    explicit TenantSteps(bool sample)
        : m_fixture(sample)
    {
    }

    ServiceFixture& fixture() { return m_fixture; }
    /// On the platform plane.
    Json ask(const char* person, const QByteArray& query, const char* tenant = "");
    /// A mutation as `c`, with all that TenantChange says.
    Json change(const QByteArray& document, const char* person = "operator");
    Json decide(const Json& pending, bool approve, const char* person, const QByteArray& reason = "ok");
    static QByteArray decideDocument(const Json& pending, bool approve, const QByteArray& reason);
    static QByteArray cancelDocument(const Json& pending);

    /// Of version 1; to be purged at once.
    Json archive(const char* id);
    /// Makes t0 to t10 and asks to suspend them all: what waits then.
    Json askForEleven();
    Json askAgain();
    /// Something of it in every place that a tenant's data may be in, each with the mark (what follows the id's first
    /// hyphen). Empty, or what went wrong.
    QByteArray fill(const QByteArray& id);

    static std::string codeOf(const Json& answer);
    static std::string ruleOf(const Json& answer);

private:
    QByteArray fillEvents(const QByteArray& id, const QByteArray& mark);

    ServiceFixture m_fixture;
};

} // namespace Tenantry::Testing
