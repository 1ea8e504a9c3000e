// SPDX-License-Identifier: GPL-3.0-or-later
// A server over a FakeFrontDoor, for programs of others to ask: prints its port, ends with its standard input. The
// bearer is `good`.
#include "tests/http/serverfixture.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    Tenantry::Testing::ServerFixture fixture;
    std::printf("%d\n", fixture.port());
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    fixture.server->stop(std::chrono::seconds(1));
    return 0;
}
