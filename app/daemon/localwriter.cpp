// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/localwriter.h"

#include "base/randomid.h"
#include "client/importing/clientworkspacewriter.h"
#include "embedded/embeddedbinding.h"
#include "embedded/embeddedservice.h"

#include <QFile>

namespace Tenantry {

namespace {

QByteArray schemaText(const char* name)
{
    QFile file(QLatin1String(":/graphql/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

WriterFactory localWriter(const EmbeddedService& service, const Clock& clock)
{
    return [&service, &clock]() -> Result<std::unique_ptr<WorkspaceWriter>> {
        ClientOptions options;
        options.inferenceSdl = schemaText("inference.graphql");
        options.platformSdl = schemaText("platform.graphql");
        options.clock = &clock;
        options.evidenceKey = service.evidenceKey();
        auto services = ClientServices::make(std::move(options));
        if (!services)
            return fail(services.error());
        const SessionId session(randomId("s_"));
        return std::make_unique<ClientWorkspaceWriter>(service.bindImporter(session),
            service.bind(EmbeddedService::desktopPerson(), session), *std::move(services),
            [&service](const UserId& person) { return service.bind(person, SessionId("sample-" + person.bytes())); });
    };
}

} // namespace Tenantry
