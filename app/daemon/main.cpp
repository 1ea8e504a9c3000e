// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemclock.h"
#include "daemon/commandline.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <unistd.h>

namespace {

/// A handler may only touch what is there already; the token's flag is a lock-free atomic.
const Tenantry::CancelToken* g_cancel = nullptr;

extern "C" void onInterrupt(int) { g_cancel->cancel(); }

/// An exception that nobody caught: never exit code 0, and no core for it.
[[noreturn]] void onTerminate()
{
    std::fputs("tenantryd broke. What was acknowledged before is kept.\n", stderr);
    std::_Exit(static_cast<int>(Tenantry::ExitCode::Usage));
}

} // namespace

int main(int argc, char** argv)
{
    std::set_terminate(onTerminate);
    // Qt's own loop over its sockets costs a server a third less than GLib's (bench_http).
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tenantryd"));
    const Tenantry::SystemClock clock;
    Tenantry::CommandIo io{std::cout, std::cerr, clock, isatty(STDERR_FILENO) != 0, {}};
    g_cancel = &io.cancel;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    // Writing to a full disk or a closed pipe is an error to be told, not the end of the process.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    const auto code = Tenantry::runCommandLine(QCoreApplication::arguments().mid(1), io);
    std::cout.flush();
    if (std::cout.good())
        return static_cast<int>(code);
    std::cerr << "Sorry, the answer could not be written to standard output. What was done before is kept.\n";
    return static_cast<int>(Tenantry::ExitCode::CouldNot);
}
