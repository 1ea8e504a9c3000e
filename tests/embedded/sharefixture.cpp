// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/sharefixture.h"

namespace Tenantry::Testing {

ShareFixture::ShareFixture(bool sample)
    : ServiceFixture(sample)
{
    ask("operator", Plane::Platform, R"(mutation {
        a: putMembers(tenantId: "acme", members: [{userId: "anna", role: admin}]) { changed }
        b: putMembers(tenantId: "globex", members: [{userId: "ben", role: admin}, {userId: "cara", role: admin}]) { changed }
        c: putTenant(tenant: {id: "initech", name: "Initech", subdomain: "initech"}) { id }
        d: putMembers(tenantId: "initech", members: [{userId: "ina", role: admin}, {userId: "ivo", role: admin}]) { changed }
    })");
    clock().advance(Timestamp::kHour);
}

Json ShareFixture::platform(const char* person, const char* tenant, const QByteArray& query, Json variables)
{
    const QByteArray session = QByteArray("session-") + person;
    return ask(person, Plane::Platform, query.constData(), tenant, std::move(variables), session.constData());
}

Json ShareFixture::inference(const char* person, const char* tenant, const QByteArray& query, Json variables)
{
    const QByteArray session = QByteArray("session-") + person;
    return ask(person, Plane::Inference, query.constData(), tenant, std::move(variables), session.constData());
}

Json ShareFixture::request(const char* scope, const char* more)
{
    const QByteArray token = QByteArray::number(++m_tokens);
    const Json answer = platform("bob", "globex",
        QByteArray("mutation { requestShare(provider: \"acme\", scope: ") + scope + ", reason: \"to compare\" " + more
            + ", clientToken: \"t" + token + "\") { id version state digest grantId quorum { party need have } } }");
    return answer.contains("errors") || answer.contains("refused") ? answer : answer["data"]["requestShare"];
}

Json ShareFixture::decide(
    const char* person, const char* tenant, const Json& request, const char* decision, const char* more)
{
    const QByteArray token = QByteArray::number(++m_tokens);
    return platform(person, tenant,
        QByteArray("mutation ($id: ID!, $v: Int!) { decideShare(id: $id, expectedVersion: $v, decision: ") + decision
            + ' ' + more + ", clientToken: \"t" + token
            + "\") { id version state digest grantId quorum { party need have } votes { party userId version } } }",
        {{"id", request.value("id", "")}, {"v", request.value("version", 0)}});
}

Json ShareFixture::grant(const char* scope)
{
    const Json asked = request(scope);
    decide("alice", "acme", asked);
    const Json decided = decide("cara", "globex", asked);
    if (!decided.contains("data") || decided["data"].is_null())
        return decided;
    return grantNow(decided["data"]["decideShare"]["grantId"].get<std::string>());
}

Json ShareFixture::grantNow(const std::string& id, const char* person, const char* tenant)
{
    const Json answer = platform(person, tenant,
        "query ($id: ID!) { shareGrant(id: $id) { id state version expiresAt activatedAt healthy probedAt reason "
        "digest "
        "lastUsed uses30Days suspendedBy activationEpoch activationIndex receipt { probeId asked denied sessionsCut } "
        "} }",
        {{"id", id}});
    return answer.contains("data") && answer["data"].is_object() ? answer["data"]["shareGrant"] : answer;
}

int ShareFixture::entries(const char* log, const char* action)
{
    const Json answer = ask("operator", Plane::Platform,
        "query ($log: ID!, $a: [String!]) { auditPage(filter: {tenantId: $log, actions: $a}, first: 1000) { totalCount "
        "} }",
        "", {{"log", log}, {"a", {action}}});
    return answer.contains("data") && answer["data"].is_object()
        ? static_cast<int>(answer["data"]["auditPage"]["totalCount"].get<double>())
        : -1;
}

QByteArray ShareFixture::ruleOf(const Json& answer)
{
    if (answer.contains("refused"))
        return bytesMember(answer, "refused");
    if (!answer.contains("errors"))
        return {};
    const Json& extensions = answer["errors"][0]["extensions"];
    const QByteArray rule = bytesMember(extensions, "rule");
    return rule.isEmpty() ? bytesMember(extensions, "code") : rule;
}

} // namespace Tenantry::Testing
