// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/servicesource.h"

#include "base/digest.h"
#include "binding/httpbinding.h"
#include "embedded/embeddedbinding.h"
#include "embedded/embeddedservice.h"

#include <QDir>
#include <QStandardPaths>

namespace Tenantry {

ServiceSource ServiceSource::embedded(
    std::shared_ptr<EmbeddedService> service, const QString& folder, const UserId& person)
{
    ServiceSource source;
    source.person = person;
    source.evidenceKey = service->evidenceKey();
    source.folder = folder;
    // A workspace that was made anew in the same place is another; one restored from a copy is the same.
    source.witnessName = "workspace:" + sha256(viewOf(source.evidenceKey)).toHex().left(32);
    source.name = QDir(folder).dirName();
    source.bind = [service, person](SessionId session) { return service->bind(person, std::move(session)); };
    source.bindAs = [service](UserId other, SessionId session) {
        return service->bind(std::move(other), std::move(session));
    };
    source.bindImporter = [service](SessionId session) { return service->bindImporter(std::move(session)); };
    source.settleShares = [service] { service->settleShares(); };
    source.signLogs = [service] { service->signLogs(); };
    source.lookAtBindings = [service] { service->lookAtBindings(); };
    return source;
}

ServiceSource ServiceSource::remote(const RemoteOptions& options)
{
    const QByteArray address = options.url.toEncoded();
    ServiceSource source;
    source.folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/tenantry/services/") + QString::fromLatin1(sha256(viewOf(address)).toHex().left(16));
    source.name = options.url.host();
    source.witnessName = address;
    source.bind = [options](const SessionId&) { return std::make_unique<HttpBinding>(options); };
    return source;
}

} // namespace Tenantry
