// SPDX-License-Identifier: GPL-3.0-or-later
// http_testserver [CERTIFICATE KEY]: a server over a FakeFrontDoor, for programs of others to ask. Prints its port,
// ends with its standard input. The bearer is `good`.
#include "tests/http/serverfixture.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    Tenantry::HttpServerOptions options;
    if (argc == 3) {
        options.certificateFile = QString::fromLocal8Bit(argv[1]);
        options.keyFile = QString::fromLocal8Bit(argv[2]);
    }
    Tenantry::Testing::ServerFixture fixture(options);
    std::printf("%d\n", fixture.port());
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    fixture.server->stop(std::chrono::seconds(1));
    return 0;
}
