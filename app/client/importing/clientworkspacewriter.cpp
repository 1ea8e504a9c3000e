// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/clientworkspacewriter.h"

#include "base/async.h"
#include "client/queries.h"
#include "client/sideclient.h"

namespace Tenantry {

namespace {

constexpr int kPage = 1000;

/// The answer's own errors are the call's error: nothing here can go on with half of one.
Result<VerifiedAnswer> whole(const Result<VerifiedAnswer>& answer)
{
    if (answer && !answer->errors.isEmpty())
        return fail(answer->errors.front());
    if (answer && answer->failedClosed)
        return fail(ErrorCode::IsolationBreach, QStringLiteral("the answer was withheld"));
    return answer;
}

void putIf(Json& object, const char* name, const QByteArray& value)
{
    if (!value.isEmpty())
        object[name] = value.toStdString();
}

Json toInput(const TenantDraft& tenant)
{
    Json input = {{"id", tenant.id.toStdString()}, {"name", tenant.name.toStdString()}};
    putIf(input, "subdomain", tenant.subdomain);
    putIf(input, "plan", tenant.plan);
    putIf(input, "region", tenant.region);
    putIf(input, "binding", tenant.binding);
    return input;
}

Json toInput(const MemberDraft& member)
{
    Json input = {{"userId", member.userId.toStdString()}, {"role", roleName(member.role).toStdString()}};
    putIf(input, "name", member.name.toUtf8());
    putIf(input, "email", member.email.toUtf8());
    if (member.lastActive)
        input["lastActive"] = member.lastActive->toRfc3339().toStdString();
    return input;
}

} // namespace

/// Asks whether the tenant is there, then pages through its members.
class ClientWorkspaceWriter::PresenceWalk : public std::enable_shared_from_this<PresenceWalk> {
public:
    PresenceWalk(PlatformClient& client, QObject* context, TenantId tenant)
        : m_client(client)
        , m_context(context)
        , m_tenant(std::move(tenant))
    {
        m_promise.start();
    }

    QFuture<Result<TenantPresence>> begin()
    {
        const GraphQLRequest request{
            Queries::Platform::kTenants, {}, {{"filter", {{"ids", {m_tenant.toStdString()}}}}, {"first", 1}}};
        whenDone(
            m_client.graphql(request), m_context, [self = shared_from_this()](const Result<VerifiedAnswer>& answer) {
                const auto good = whole(answer);
                if (!good)
                    return self->end(fail(good.error()));
                const Json& list = good->member("tenants");
                self->m_found.exists = list.is_object() && list.contains("nodes") && !list["nodes"].empty();
                if (self->m_found.exists)
                    self->nextPage();
                else
                    self->end(self->m_found);
            });
        return m_promise.future();
    }

private:
    void nextPage()
    {
        const GraphQLRequest request{Queries::Platform::kMemberships, {},
            {{"filter", {{"tenantId", m_tenant.toStdString()}}}, {"first", kPage}, {"offset", m_offset}}};
        whenDone(
            m_client.graphql(request), m_context, [self = shared_from_this()](const Result<VerifiedAnswer>& answer) {
                const auto good = whole(answer);
                if (!good)
                    return self->end(fail(good.error()));
                const Json& list = good->member("memberships");
                const Json nodes = list.is_object() && list.contains("nodes") ? list["nodes"] : Json::array();
                for (const Json& node : nodes)
                    self->m_found.members.insert(UserId(bytesMember(node, "userId")));
                self->m_offset += static_cast<int>(nodes.size());
                if (nodes.size() == kPage)
                    self->nextPage();
                else
                    self->end(self->m_found);
            });
    }

    void end(const Result<TenantPresence>& result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    PlatformClient& m_client;
    QObject* m_context;
    TenantId m_tenant;
    QPromise<Result<TenantPresence>> m_promise;
    TenantPresence m_found;
    int m_offset = 0;
};

ClientWorkspaceWriter::ClientWorkspaceWriter(std::unique_ptr<ServiceBinding> importer,
    std::unique_ptr<ServiceBinding> operatorBinding, ClientServices services, BindAs bindAs)
    : m_binding(std::move(importer))
    , m_operatorBinding(std::move(operatorBinding))
    , m_services(std::move(services))
    , m_bindAs(std::move(bindAs))
    , m_platform(*m_binding, {}, {}, m_services)
    , m_operator(m_operatorBinding ? std::make_unique<PlatformClient>(
                     *m_operatorBinding, std::optional<UserId>(), std::optional<SessionId>(), m_services)
                                   : nullptr)
    , m_context(std::make_unique<QObject>())
{
}

ClientWorkspaceWriter::~ClientWorkspaceWriter() = default;

QFuture<Result<TenantPresence>> ClientWorkspaceWriter::presence(const TenantId& tenant)
{
    return std::make_shared<PresenceWalk>(m_platform, m_context.get(), tenant)->begin();
}

QFuture<Result<void>> ClientWorkspaceWriter::change(PlatformClient& client, const char* document, Json variables)
{
    return client.graphql({document, {}, std::move(variables)})
        .then(QtFuture::Launch::Sync, [](const Result<VerifiedAnswer>& answer) -> Result<void> {
            return whole(answer).map([](const VerifiedAnswer&) {});
        });
}

QFuture<Result<void>> ClientWorkspaceWriter::putTenant(const TenantDraft& tenant)
{
    return change(m_platform, Queries::Platform::kPutTenant, {{"tenant", toInput(tenant)}});
}

QFuture<Result<void>> ClientWorkspaceWriter::putMembers(const TenantId& tenant, const QList<MemberDraft>& members)
{
    Json list = Json::array();
    for (const MemberDraft& member : members)
        list.push_back(toInput(member));
    return change(
        m_platform, Queries::Platform::kPutMembers, {{"tenantId", tenant.toStdString()}, {"members", std::move(list)}});
}

QFuture<Result<void>> ClientWorkspaceWriter::setStatus(
    const TenantId& tenant, TenantStatus status, const QString& reason)
{
    return change(m_operator ? *m_operator : m_platform, Queries::Platform::kSetTenantStatus,
        {{"tenantId", tenant.toStdString()}, {"status", tenantStatusName(status).toStdString()},
            {"reason", reason.toStdString()}});
}

QFuture<Result<IngestResult>> ClientWorkspaceWriter::ingest(const TenantId& tenant, QList<EventInput> events)
{
    auto& client = m_clients[tenant];
    if (!client)
        client = std::make_unique<TenantClient>(
            *m_binding, tenant, std::optional<UserId>(), std::optional<SessionId>(), m_services);
    return client->ingestBatch({std::move(events), Json::object()});
}

QFuture<Result<Json>> ClientWorkspaceWriter::actAs(
    const UserId& person, const TenantId& side, const char* document, Json variables)
{
    if (!m_bindAs || person.isEmpty())
        return readyFuture(Result<Json>(fail(ErrorCode::Unsupported)));
    std::unique_ptr<ServiceBinding>& binding = m_people[person];
    if (!binding)
        binding = m_bindAs(person);
    SideClient client(*binding, side, person, {}, m_services);
    return client.graphql({document, {}, std::move(variables)})
        .then(QtFuture::Launch::Sync, [](const Result<VerifiedAnswer>& answer) -> Result<Json> {
            return whole(answer).map([](const VerifiedAnswer& good) {
                return good.data.is_object() && !good.data.empty() ? good.data.begin().value() : Json();
            });
        });
}

QFuture<Result<std::optional<ImportPosition>>> ClientWorkspaceWriter::importPosition(const QByteArray& key)
{
    using Found = Result<std::optional<ImportPosition>>;
    return m_platform.graphql({Queries::Platform::kImportPosition, {}, {{"import", key.toStdString()}}})
        .then(QtFuture::Launch::Sync, [](const Result<VerifiedAnswer>& answer) -> Found {
            return whole(answer).map(
                [](const VerifiedAnswer& good) { return importPositionFromJson(good.member("importPosition")); });
        });
}

QFuture<Result<void>> ClientWorkspaceWriter::saveImportPosition(
    const QByteArray& key, const std::optional<ImportPosition>& position)
{
    return change(m_platform, Queries::Platform::kSaveImportPosition,
        {{"import", key.toStdString()}, {"position", position ? toJson(*position) : Json()}});
}

} // namespace Tenantry
