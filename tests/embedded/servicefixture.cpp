// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/embedded/servicefixture.h"

#include "tests/support/testsupport.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace Tenantry::Testing {

ServiceFixture::ServiceFixture(bool sample)
{
    EmbeddedOptions options;
    options.folder = m_folder.path();
    options.sample = sample;
    auto opened = EmbeddedService::open(options, m_clock);
    if (!opened) {
        m_problem = describe(opened.error());
        return;
    }
    m_service = std::move(*opened);
    seed();
}

void ServiceFixture::reopen()
{
    close();
    EmbeddedOptions options;
    options.folder = m_folder.path();
    options.create = false;
    auto opened = EmbeddedService::open(options, m_clock);
    if (opened)
        m_service = std::move(*opened);
    else
        m_problem = describe(opened.error());
}

void ServiceFixture::seed()
{
    const Json made = ask("operator", Plane::Platform, R"(mutation {
        a: putTenant(tenant: {id: "acme", name: "Acme Corp", subdomain: "acme", plan: "enterprise", region: "eu"}) { id }
        b: putTenant(tenant: {id: "globex", name: "Globex", subdomain: "globex"}) { id }
        c: putMembers(tenantId: "acme", members: [{userId: "alice", name: "Alice", email: "alice@acme.example", role: admin},
            {userId: "mia", name: "Mia", role: member}, {userId: "vera", name: "Vera", role: viewer}, {userId: "dora", name: "Abby", role: member}]) { changed }
        d: putMembers(tenantId: "globex", members: [{userId: "bob", role: admin}, {userId: "dora", role: viewer}]) { changed }
    })");
    if (made.contains("errors") || made.contains("refused"))
        m_problem = QString::fromUtf8(dumpJson(made));
}

Json ServiceFixture::ask(
    const char* person, Plane plane, const char* query, const char* tenant, Json variables, const char* session)
{
    const auto binding = m_service->bind(UserId(person), SessionId(session));
    TenantContext context;
    context.tenantId = TenantId(tenant);
    const auto answer = await(binding->graphql(plane, {query, {}, std::move(variables)}, context, {}));
    if (!answer)
        return {{"refused", "TIMEOUT"}};
    if (!*answer)
        return {{"refused", codeName(answer->error().code)}, {"detail", answer->error().detail.toStdString()}};
    return parseJson(**answer).value_or(Json{{"refused", "NOT JSON"}});
}

Result<IngestResult> ServiceFixture::ingest(
    const char* person, const QList<EventInput>& events, const char* tenant, const Json& metadata)
{
    const auto binding = m_service->bind(UserId(person), SessionId("s1"));
    TenantContext context;
    context.tenantId = TenantId(tenant);
    return await(binding->ingestBatch(events, metadata, context), 60000)
        .value_or(Result<IngestResult>(fail(ErrorCode::Cancelled, QStringLiteral("timeout"))));
}

QList<QByteArray> ServiceFixture::actions(const char* log)
{
    const Json answer = ask("operator", Plane::Platform,
        "query ($log: ID!) { auditPage(filter: {tenantId: $log}, first: 200) { nodes { tenantId action } } }", "",
        {{"log", log}});
    QList<QByteArray> actions;
    if (!answer.contains("data") || answer["data"].is_null())
        return {dumpJson(answer)};
    for (const Json& node : answer["data"]["auditPage"]["nodes"]) {
        const QByteArray action = bytesMember(node, "action");
        if (action != "audit.read")
            actions.append(action);
    }
    return actions;
}

bool ServiceFixture::sql(const QString& statement)
{
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("beside"));
        database.setDatabaseName(m_folder.filePath(QStringLiteral("tenantry.db")));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        done = database.open() && QSqlQuery(database).exec(statement);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("beside"));
    return done;
}

EventInput ServiceFixture::event(const char* type, int64_t at, const char* user, const char* session)
{
    EventInput event;
    event.type = type;
    event.timestamp = Timestamp{at};
    event.userId = UserId(user);
    event.sessionId = SessionId(session);
    event.data = {{"label", "Get Started"}};
    return event;
}

} // namespace Tenantry::Testing
