// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/openworkspace.h"

#include "client/importing/clientworkspacewriter.h"

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

Result<std::unique_ptr<OpenWorkspace>> OpenWorkspace::make(ServiceSource source, const Clock& clock, const Wrap& wrap)
{
    ClientOptions options;
    options.inferenceSdl = schema("inference.graphql");
    options.platformSdl = schema("platform.graphql");
    options.caseFolder = source.folder;
    options.clock = &clock;
    options.evidenceKey = source.evidenceKey;
    auto services = ClientServices::make(std::move(options));
    if (!services)
        return fail(services.error());

    std::unique_ptr<OpenWorkspace> made(new OpenWorkspace);
    made->m_source = std::move(source);
    made->m_session = newSession();
    made->m_binding = made->m_source.bind(made->m_session);
    if (wrap)
        made->m_binding = wrap(std::move(made->m_binding));
    made->m_services = std::move(*services);
    made->m_platform =
        std::make_unique<PlatformClient>(*made->m_binding, made->m_source.person, made->m_session, *made->m_services);
    made->m_counter = std::make_unique<VerificationCounter>(made->m_services->book);
    made->m_reporter = std::make_unique<BreachReporter>(made->m_services->breaches, made->m_platform.get());
    return made;
}

OpenWorkspace::~OpenWorkspace() = default;

TenantClient& OpenWorkspace::tenant(const TenantId& tenant)
{
    std::unique_ptr<TenantClient>& client = m_tenants[tenant];
    if (!client)
        client = std::make_unique<TenantClient>(*m_binding, tenant, m_source.person, m_session, *m_services);
    return *client;
}

void OpenWorkspace::lookAtBindings() const
{
    if (m_source.lookAtBindings)
        m_source.lookAtBindings();
}

WriterFactory OpenWorkspace::writers() const
{
    return [source = m_source, services = *m_services]() -> Result<std::unique_ptr<WorkspaceWriter>> {
        if (!source.bindImporter)
            return fail(ErrorCode::Unsupported,
                QStringLiteral("imports and samples are written beside the service: run tenantryd import there"));
        return std::make_unique<ClientWorkspaceWriter>(
            source.bindImporter(newSession()), source.bind(newSession()), services);
    };
}

} // namespace Tenantry
