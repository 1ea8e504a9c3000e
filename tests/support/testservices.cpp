// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testservices.h"

#include <QFile>

namespace Tenantry::Testing {

QByteArray sdl(Plane plane)
{
    QFile file(plane == Plane::Inference ? QStringLiteral(TENANTRY_SOURCE_DIR "/resources/graphql/inference.graphql")
                                         : QStringLiteral(TENANTRY_SOURCE_DIR "/resources/graphql/platform.graphql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no schema at %s", qPrintable(file.fileName()));
    return file.readAll();
}

ClientServices testServices(const QString& caseFolder, const Clock* clock)
{
    ClientOptions options;
    options.inferenceSdl = sdl(Plane::Inference);
    options.platformSdl = sdl(Plane::Platform);
    options.evidenceKey = "a key for tests";
    options.caseFolder = caseFolder;
    options.clock = clock;
    auto services = ClientServices::make(std::move(options));
    if (!services)
        qFatal("%s", qPrintable(describe(services.error())));
    return *services;
}

} // namespace Tenantry::Testing
