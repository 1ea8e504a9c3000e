// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/tenantsteps.h"

namespace Tenantry::Testing {

namespace {

constexpr char kFields[] =
    " { done repeated plan { tenants problems members activePeople grants events auditEntries entries irreversible"
    " needsSecondPerson undo } tenant { tenantId id name subdomain plan status version group tags archivedAt purgeAfter"
    " isPurging binding } pending { tenantId id kind state version decidable whyNot digest touchedCount }"
    " rows { tenantId name version before after problem rule } } ";

} // namespace

Json TenantSteps::ask(const char* person, const QByteArray& query, const char* tenant)
{
    return m_fixture.ask(person, Plane::Platform, query.constData(), tenant);
}

Json TenantSteps::change(const QByteArray& document, const char* person)
{
    return ask(person, "mutation { c: " + document + kFields + "}");
}

std::string TenantSteps::codeOf(const Json& answer)
{
    return answer.contains("errors") ? answer["errors"][0]["extensions"].value("code", std::string())
                                     : answer.value("refused", std::string());
}

std::string TenantSteps::ruleOf(const Json& answer)
{
    return answer.contains("errors") ? answer["errors"][0]["extensions"].value("rule", std::string()) : std::string();
}

QByteArray TenantSteps::decideDocument(const Json& pending, bool approve, const QByteArray& reason)
{
    return "mutation { c: decideChange(id: " + dumpJson(pending["id"]) + ", approve: " + (approve ? "true" : "false")
        + ", reason: " + dumpJson(Json(reason.toStdString())) + ", expectedVersion: " + dumpJson(pending["version"])
        + ") { id tenantId state version decidedBy } }";
}

QByteArray TenantSteps::cancelDocument(const Json& pending)
{
    return "mutation { c: cancelChange(id: " + dumpJson(pending["id"]) + ", reason: \"no\") { state } }";
}

Json TenantSteps::decide(const Json& pending, bool approve, const char* person, const QByteArray& reason)
{
    return ask(person, decideDocument(pending, approve, reason));
}

Json TenantSteps::archive(const char* id)
{
    return change(QByteArray("archiveTenant(id: \"") + id + "\", reason: \"r\", keepDays: 0, expectedVersion: 1)");
}

Json TenantSteps::askForEleven()
{
    for (int i = 0; i < 11; ++i)
        change("createTenant(tenant: {id: \"t" + QByteArray::number(i) + "\", name: \"T\"})");
    return askAgain();
}

Json TenantSteps::askAgain()
{
    return change(R"(changeTenants(ids: ["t0","t1","t2","t3","t4","t5","t6","t7","t8","t9","t10"],
        change: {suspend: true}, reason: "bill"))")
        .value("data", Json::object())
        .value("c", Json::object())
        .value("pending", Json::object());
}

QByteArray TenantSteps::fillEvents(const QByteArray& id, const QByteArray& mark)
{
    EventInput event = ServiceFixture::event("a", m_fixture.clock().now().ms - 5000);
    // A word of the search index whose bytes stand in it as they are: it shares no beginning with another.
    event.type = "zzq" + mark + 'w';
    event.userId = UserId("user-" + mark);
    event.sessionId = SessionId("sess-" + mark);
    event.data = {{"secret", ("data-" + mark).toStdString()}};
    EventInput audited = event;
    audited.timestamp = Timestamp{event.timestamp->ms + 1};
    audited.metadata = {{"auditLog", true}};
    EventInput old = event;
    old.timestamp = Timestamp{event.timestamp->ms - 2 * kDay};
    const QByteArray carl = "carl-" + mark;
    const auto taken = m_fixture.ingest(carl.constData(), {event, audited, old}, id.constData());
    return taken && taken->accepted == 3 ? QByteArray() : QByteArray("events were not taken");
}

QByteArray TenantSteps::fill(const QByteArray& id)
{
    const QByteArray mark = id.mid(id.indexOf('-') + 1);
    const QByteArray quoted = '"' + id + '"';
    const QByteArray people = "putMembers(tenantId: " + quoted + ", members: [{userId: \"carl-" + mark
        + "\", name: \"Carl " + mark + "\", email: \"carl@" + mark + ".example\", role: admin}]) { changed }";
    const QByteArray asking = "reportBreach(breach: {askedBy: " + quoted
        + ", owner: \"globex\", kind: FOREIGN_RECORD, path: \"p\", digest: \"d1\", count: 1, excerpt: \"x-" + mark
        + "\"}) { id }";
    const QByteArray owning = "reportBreach(breach: {askedBy: \"globex\", owner: " + quoted
        + ", kind: FOREIGN_RECORD, path: \"p\", digest: \"d2\", count: 1, excerpt: \"y-" + mark + "\"}) { id }";
    const QByteArray epoch = "acknowledgeEpoch(tenantId: " + quoted + ", reason: \"x\") { epoch }";
    const QByteArray review =
        "saveAuditReview(review: {tenantId: " + quoted + ", name: \"review " + mark + "\", filter: {}}) { id }";
    const QByteArray invited =
        "inviteMember(tenantId: " + quoted + ", email: \"nora@" + mark + ".example\", role: viewer) { done }";
    const QByteArray imported =
        "importMembers(tenantId: " + quoted + ", rows: [{userId: \"ida-" + mark + "\", name: \"Ida\"}]) { done }";
    for (const auto& [person, one] : {std::pair("operator", people), std::pair("operator", invited),
             std::pair("operator", imported), std::pair("operator", asking), std::pair("operator", owning),
             std::pair("ines.okafor", review), std::pair("operator", epoch)}) {
        const Json done = ask(person, "mutation { " + one + " }");
        if (done.contains("errors") || done.contains("refused"))
            return dumpJson(done);
    }
    const Json hold =
        ask("ines.okafor", "mutation { h: setLegalHold(tenantId: " + quoted + ", reason: \"h-" + mark + "\") { id } }");
    ask("ines.okafor",
        "mutation { releaseLegalHold(id: " + dumpJson(hold["data"]["h"]["id"]) + ", reason: \"over\") { id } }");
    const Json asked =
        change("editTenant(id: " + quoted + ", edit: {}, expectedVersion: 1, clientToken: \"token-" + mark + "\")");
    return asked.contains("errors") ? dumpJson(asked) : fillEvents(id, mark);
}

} // namespace Tenantry::Testing
