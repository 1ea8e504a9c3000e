// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/binding/bindingcontract.h"

#include "base/async.h"
#include "binding/subscription.h"
#include "tests/support/testsupport.h"

#include <QTest>

namespace Tenantry::Testing {

namespace {

using Subject = ContractSubject;

TenantContext in(const char* tenant)
{
    TenantContext context;
    context.tenantId = TenantId(tenant);
    return context;
}

EventInput event(const char* type, int64_t at = 1'763'000'000'000)
{
    EventInput event;
    event.type = type;
    event.timestamp = Timestamp{at};
    event.data = {{"label", "Grüße"}};
    return event;
}

template <class T> Result<T> waitFor(const QFuture<Result<T>>& future) { return resultOf(future, 30000); }

/// The parsed answer, or `{"refused": CODE}`.
Json ask(const Subject& subject, const char* person, const char* tenant, const char* query,
    Json variables = Json::object(), Plane plane = Plane::Inference)
{
    const auto binding = subject.bind(person);
    const auto answer = waitFor(binding->graphql(plane, {query, {}, std::move(variables)}, in(tenant), {}));
    if (!answer)
        return {{"refused", codeName(answer.error().code)}};
    return parseJson(*answer).value_or(Json{{"refused", "NOT JSON"}});
}

QString different(const char* what, const Json& seen)
{
    return QString::fromLatin1(what) + QStringLiteral(", but: ") + QString::fromUtf8(dumpJson(seen).left(600));
}

Json countOf(const Subject& subject, const char* person, const char* tenant, const QByteArray& type)
{
    const Json answer =
        ask(subject, person, tenant, "query ($t: [String!]) { eventPage(filter: {types: $t}) { totalCount } }",
            {{"t", Json::array({type.toStdString()})}});
    const auto at = nlohmann::json::json_pointer("/data/eventPage/totalCount");
    return answer.contains(at) ? answer[at] : answer;
}

QString seedQueries(const Subject& subject)
{
    waitFor(subject.bind("alice")->ingestEvent(event("contract.seed"), in("acme")));
    const Json variables = {{"tenantId", "acme"}, {"userId", "alice"}};
    for (const char* query : {"query GetOrgUsers { organization { users { id email role lastActive } } }",
             "query GetOrgEvents { events(limit: 100) { id type timestamp userId } }",
             "query GetOrgMetrics { metrics { activeUsers totalEvents avgSessionDuration } }", "{ events { id } }",
             "query GetTenantEvents($tenantId: ID!) { events(filter: { metadata: { tenantId: $tenantId } } limit: 100) "
             "{ id type timestamp } }",
             "query GetTenantData($tenantId: ID!, $userId: ID!) { events(filter: { metadata: { tenantId: $tenantId } "
             "userId: $userId }) { id type timestamp } }"}) {
        const Json answer = ask(subject, "alice", "acme", query, variables);
        if (answer.contains("errors") || !answer.contains("data") || !answer["data"].is_object())
            return different(query, answer);
    }
    return {};
}

QString wrongTenant(const Subject& subject)
{
    const Json expected = {{"refused", "FORBIDDEN"}};
    for (const char* tenant : {"globex", "nobody", "Acme"}) {
        const Json seen = ask(subject, "alice", tenant, "{ events { id } }");
        if (seen != expected)
            return different(tenant, seen);
    }
    const auto stored = waitFor(subject.bind("alice")->ingestEvent(event("contract.foreign"), in("globex")));
    if (stored || stored.error().code != ErrorCode::Forbidden)
        return QStringLiteral("an event for another tenant must be FORBIDDEN");
    const Json count = countOf(subject, "bob", "globex", "contract.foreign");
    return count == 0 ? QString() : different("nothing of it may be stored", count);
}

QString noTenant(const Subject& subject)
{
    const Json several = ask(subject, "dora", "", "{ events { id } }");
    if (several != Json{{"refused", "TENANT_REQUIRED"}})
        return different("dora is in two tenants and must say which", several);
    const Json one = ask(subject, "alice", "", "{ organization { id } }");
    return one["data"]["organization"]["id"] == "acme" ? QString() : different("alice has one tenant", one);
}

QString malformed(const Subject& subject)
{
    for (const char* query :
        {"{ events {", "", "{ nothing { id } }", "query A { __typename } query B { __typename }"}) {
        const Json seen = ask(subject, "alice", "acme", query);
        if (!seen.contains("errors") || !seen["errors"].is_array() || seen["errors"].empty()
            || (seen.contains("data") && !seen["data"].is_null()))
            return different("what is wrong with a document stands in the answer's errors", seen);
    }
    return {};
}

QString operations(const Subject& subject)
{
    const auto binding = subject.bind("alice");
    const GraphQLRequest request{
        "query A($n: Int) { events(limit: $n) { id } } query B { organization { id } }", "B", {{"n", 1}}};
    const auto answer = waitFor(binding->graphql(Plane::Inference, request, in("acme"), {}));
    if (!answer)
        return describe(answer.error());
    const auto json = parseJson(*answer);
    return json && (*json)["data"] == Json{{"organization", {{"id", "acme"}}}} ? QString() : QString::fromUtf8(*answer);
}

QString cancelled(const Subject& subject)
{
    const auto binding = subject.bind("alice");
    CancelToken before;
    before.cancel();
    const auto never = waitFor(binding->graphql(Plane::Inference, {"{ events { id } }", {}, {}}, in("acme"), before));
    if (never || never.error().code != ErrorCode::Cancelled)
        return QStringLiteral("a call that was cancelled before must be CANCELLED");
    CancelToken after;
    const auto late = binding->graphql(Plane::Inference, {"{ events { id } }", {}, {}}, in("acme"), after);
    after.cancel();
    const auto result = waitFor(late);
    if (!result && result.error().code != ErrorCode::Cancelled)
        return QStringLiteral("a call cancelled on its way is answered or CANCELLED, not ") + describe(result.error());
    return {};
}

QString ingestSingle(const Subject& subject)
{
    const auto binding = subject.bind("alice");
    const auto stored = waitFor(binding->ingestEvent(event("contract.single"), in("acme")));
    if (!stored)
        return describe(stored.error());
    if (stored->accepted != 1 || stored->duplicates != 0 || stored->ids.size() != 1)
        return QStringLiteral("one event is one accepted event with an id");
    const Json found = ask(subject, "alice", "acme", "query ($id: ID!) { event(id: $id) { tenantId type data } }",
        {{"id", stored->ids.first().toStdString()}});
    const Json expected = {{"tenantId", "acme"}, {"type", "contract.single"}, {"data", {{"label", "Grüße"}}}};
    return found["data"]["event"] == expected ? QString() : different("what was stored is read", found);
}

QString ingestTwice(const Subject& subject)
{
    const auto binding = subject.bind("alice");
    EventInput named = event("contract.twice", 1'763'000'000'001);
    named.id = EventId("contract-named");
    const QList<EventInput> events{event("contract.twice"), event("contract.twice"), named};
    const auto once = waitFor(binding->ingestBatch(events, {{"plan", "starter"}}, in("acme")));
    const auto again = waitFor(binding->ingestBatch(events, {{"plan", "enterprise"}}, in("acme")));
    if (!once || !again)
        return describe(once ? again.error() : once.error());
    if (once->accepted != 3 || again->accepted != 0 || again->duplicates != 3 || once->ids != again->ids)
        return QStringLiteral("the same batch twice adds nothing: %1 then %2 accepted")
            .arg(once->accepted)
            .arg(again->accepted);
    if (once->ids.last() != EventId("contract-named"))
        return QStringLiteral("the sender's id is kept");
    const Json found = ask(subject, "alice", "acme", "query ($id: ID!) { event(id: $id) { metadata { plan } } }",
        {{"id", once->ids.first().toStdString()}});
    return found["data"]["event"]["metadata"]["plan"] == "starter" ? QString() : different("the first stays", found);
}

QString allOrNothing(const Subject& subject)
{
    EventInput bad = event("contract.none");
    bad.metadata = {{"tenantId", "globex"}};
    const QList<EventInput> events{
        event("contract.none", 1), event("contract.none", 2), event("contract.none", 3), bad};
    const auto stored = waitFor(subject.bind("alice")->ingestBatch(events, Json::object(), in("acme")));
    if (stored || stored.error().code != ErrorCode::Forbidden)
        return QStringLiteral("an event that names another tenant is FORBIDDEN");
    if (stored.error().path != QLatin1String("events[3]"))
        return QStringLiteral("the error's path is events[3], not \"%1\"").arg(stored.error().path);
    const Json count = countOf(subject, "alice", "acme", "contract.none");
    return count == 0 ? QString() : different("none of the batch is stored", count);
}

QString viewersDoNotWrite(const Subject& subject)
{
    const auto stored = waitFor(subject.bind("vera")->ingestEvent(event("contract.vera"), in("acme")));
    return !stored && stored.error().code == ErrorCode::Forbidden
        ? QString()
        : QStringLiteral("a viewer's event must be FORBIDDEN");
}

QString mutation(const Subject& subject)
{
    const Json seen = ask(subject, "alice", "acme",
        R"(mutation { ingestEvent(event: {type: "contract.mutation"}) { accepted duplicates } })");
    return seen["data"]["ingestEvent"]["accepted"] == 1 ? QString() : different("a mutation is done", seen);
}

QString health(const Subject& subject)
{
    const auto health = waitFor(subject.bind("alice")->health());
    if (!health)
        return describe(health.error());
    return health->status == "ok" && !health->version.isEmpty() && health->latencyMs >= 0
        ? QString()
        : QStringLiteral("its health is ok, with a version");
}

QString capabilities(const Subject& subject)
{
    const auto can = waitFor(subject.bind("alice")->capabilities());
    if (!can)
        return describe(can.error());
    if (!can->inferencePlane)
        return QStringLiteral("there is an inference plane");
    for (const char* feature : {"events", "eventPage", "ingest"}) {
        if (!can->features.contains(feature))
            return QStringLiteral("it can do %1, but says: %2")
                .arg(QLatin1String(feature), QString::fromUtf8(can->features.join(' ')));
    }
    return {};
}

QString subscription(const Subject& subject)
{
    const auto binding = subject.bind("alice");
    const std::unique_ptr<Subscription> running(
        binding->subscribe(Plane::Inference, {"subscription { events { __typename } }", {}, {}}, in("acme"), {}));
    if (!running)
        return {};
    bool over = false;
    bool opened = false;
    QObject::connect(running.get(), &Subscription::ended, running.get(), [&] { over = true; });
    QObject::connect(running.get(), &Subscription::opened, running.get(), [&] { opened = true; });
    if (!spin([&] { return over || opened; }, 10000))
        return QStringLiteral("a subscription opens, or ends with a reason");
    return {};
}

QString notInsideTheCall(const Subject& subject)
{
    const auto binding = subject.bind("alice");
    QObject home;
    int done = 0;
    const auto count = [&](const auto&) { ++done; };
    whenDone(binding->graphql(Plane::Inference, {"{ events { id } }", {}, {}}, in("acme"), {}), &home, count);
    whenDone(binding->graphql(Plane::Inference, {"{", {}, {}}, in(" "), {}), &home, count);
    whenDone(binding->ingestEvent(event("contract.later"), in("acme")), &home, count);
    whenDone(binding->ingestBatch({}, Json::array(), in("acme")), &home, count);
    whenDone(binding->health(), &home, count);
    whenDone(binding->capabilities(), &home, count);
    if (done != 0)
        return QStringLiteral("nobody is called back inside the call");
    return spin([&] { return done == 6; }, 30000) ? QString() : QStringLiteral("%1 of 6 came back").arg(done);
}

QString deletedInFlight(const Subject& subject)
{
    auto binding = subject.bind("alice");
    QList<QFuture<Result<QByteArray>>> asked;
    for (int i = 0; i < 20; ++i)
        asked.append(binding->graphql(Plane::Inference, {"{ events { id } }", {}, {}}, in("acme"), {}));
    const auto stored = binding->ingestEvent(event("contract.deleted"), in("acme"));
    binding.reset();
    for (const auto& future : asked) {
        const auto result = waitFor(future);
        if (!result && result.error().code != ErrorCode::Cancelled)
            return QStringLiteral("what is under way is answered or CANCELLED, not ") + describe(result.error());
    }
    const auto result = waitFor(stored);
    return result || result.error().code == ErrorCode::Cancelled ? QString() : describe(result.error());
}

QString answersStayApart(const Subject& subject)
{
    waitFor(subject.bind("alice")->ingestEvent(event("contract.of-acme"), in("acme")));
    waitFor(subject.bind("bob")->ingestEvent(event("contract.of-globex"), in("globex")));
    const auto binding = subject.bind("dora");
    QList<std::pair<QByteArray, QFuture<Result<QByteArray>>>> asked;
    for (int i = 0; i < 60; ++i) {
        const char* tenant = i % 2 ? "globex" : "acme";
        const QByteArray query = "{ a" + QByteArray::number(i) + ": organization { id tenantId } events { tenantId } }";
        asked.append({tenant, binding->graphql(Plane::Inference, {query, {}, {}}, in(tenant), {})});
    }
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto answer = waitFor(asked[i].second);
        if (!answer)
            return describe(answer.error());
        const auto json = parseJson(*answer);
        const std::string tenant = asked[i].first.toStdString();
        const std::string alias = "a" + std::to_string(i);
        if (!json || !json->contains("data") || !(*json)["data"].contains(alias)
            || (*json)["data"][alias]["id"] != tenant)
            return QStringLiteral("answer %1 is another's: %2").arg(i).arg(QString::fromUtf8(answer->left(300)));
        for (const Json& row : (*json)["data"]["events"]) {
            if (row["tenantId"] != tenant)
                return QStringLiteral("answer %1 holds a record of another tenant").arg(i);
        }
    }
    return {};
}

} // namespace

const QList<ContractCase>& bindingContract()
{
    static const QList<ContractCase> cases{{"runs the seed's queries", seedQueries},
        {"refuses another tenant, there or not", wrongTenant}, {"asks which of several tenants", noTenant},
        {"says what is wrong with a document", malformed}, {"runs the operation that is named", operations},
        {"can be cancelled", cancelled}, {"takes one event in", ingestSingle},
        {"adds nothing the second time", ingestTwice}, {"takes a batch whole or not", allOrNothing},
        {"takes nothing from a viewer", viewersDoNotWrite}, {"runs mutations", mutation}, {"tells its health", health},
        {"tells what it can do", capabilities}, {"streams, or says that it does not", subscription},
        {"calls nobody back inside the call", notInsideTheCall}, {"may be deleted at any time", deletedInFlight},
        {"keeps answers apart", answersStayApart}};
    return cases;
}

void addContractRows()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < bindingContract().size(); ++i)
        QTest::newRow(bindingContract()[i].name) << i;
}

QString runContractRow(const ContractSubject& subject)
{
    QFETCH(int, index);
    return bindingContract()[index].run(subject);
}

} // namespace Tenantry::Testing
