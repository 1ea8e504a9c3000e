// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/openworkspace.h"

#include "client/importing/clientworkspacewriter.h"
#include "embedded/embeddedbinding.h"
#include "embedded/embeddedservice.h"

#include <QFile>
#include <QUuid>

namespace Tenantry {

namespace {

QByteArray schema(const char* name)
{
    QFile file(QStringLiteral(":/graphql/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SessionId newSession() { return SessionId("desk-" + QUuid::createUuid().toByteArray(QUuid::Id128)); }

} // namespace

Result<std::unique_ptr<OpenWorkspace>> OpenWorkspace::make(
    std::shared_ptr<EmbeddedService> service, const QString& folder, const Clock& clock, const Wrap& wrap)
{
    ClientOptions options;
    options.inferenceSdl = schema("inference.graphql");
    options.platformSdl = schema("platform.graphql");
    options.caseFolder = folder;
    options.clock = &clock;
    options.evidenceKey = service->evidenceKey();
    auto services = ClientServices::make(std::move(options));
    if (!services)
        return fail(services.error());

    std::unique_ptr<OpenWorkspace> made(new OpenWorkspace);
    made->m_folder = folder;
    made->m_service = std::move(service);
    made->m_person = EmbeddedService::desktopPerson();
    made->m_session = newSession();
    made->m_binding = made->m_service->bind(made->m_person, made->m_session);
    if (wrap)
        made->m_binding = wrap(std::move(made->m_binding));
    made->m_services = std::move(*services);
    made->m_platform =
        std::make_unique<PlatformClient>(*made->m_binding, made->m_person, made->m_session, *made->m_services);
    made->m_counter = std::make_unique<VerificationCounter>(made->m_services->book);
    made->m_reporter = std::make_unique<BreachReporter>(made->m_services->breaches, made->m_platform.get());
    return made;
}

OpenWorkspace::~OpenWorkspace() = default;

TenantClient& OpenWorkspace::tenant(const TenantId& tenant)
{
    std::unique_ptr<TenantClient>& client = m_tenants[tenant];
    if (!client)
        client = std::make_unique<TenantClient>(*m_binding, tenant, m_person, m_session, *m_services);
    return *client;
}

WriterFactory OpenWorkspace::writers() const
{
    return
        [service = m_service, services = *m_services, person = m_person]() -> Result<std::unique_ptr<WorkspaceWriter>> {
            return std::make_unique<ClientWorkspaceWriter>(
                service->bindImporter(newSession()), service->bind(person, newSession()), services);
        };
}

} // namespace Tenantry
