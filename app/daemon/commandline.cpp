// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commandline.h"

#include "daemon/commands/doctorcommand.h"
#include "daemon/commands/exportcommand.h"
#include "daemon/commands/exporttenantcommand.h"
#include "daemon/commands/importcommand.h"
#include "daemon/commands/samplecommand.h"
#include "daemon/commands/servecommand.h"
#include "daemon/commands/tokencommand.h"
#include "daemon/commands/verifycommand.h"

#include <memory>
#include <ostream>
#include <vector>

namespace Tenantry {

namespace {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> all;
    all.push_back(std::make_unique<SampleCommand>());
    all.push_back(std::make_unique<ImportCommand>());
    all.push_back(std::make_unique<ServeCommand>());
    all.push_back(std::make_unique<TokenCommand>());
    all.push_back(std::make_unique<DoctorCommand>());
    all.push_back(std::make_unique<ExportCommand>());
    all.push_back(std::make_unique<ExportTenantCommand>());
    all.push_back(std::make_unique<VerifyCommand>());
    return all;
}

void listCommands(std::ostream& to)
{
    to << "tenantryd COMMAND [OPTIONS]\n\nCommands:\n";
    for (const auto& command : allCommands())
        to << "  " << command->name().leftJustified(14).toStdString() << command->summary().toStdString() << '\n';
    to << "\n`tenantryd COMMAND --help` says more of each.\n"
          "Exit codes: 0 done, 1 it found what it looks for, 2 it could not, 3 it was called wrongly.\n";
}

bool isHelp(const QString& word) { return word == QLatin1String("--help") || word == QLatin1String("-h"); }

} // namespace

ExitCode runCommandLine(const QStringList& arguments, CommandIo& io)
{
    if (arguments.isEmpty()) {
        listCommands(io.err);
        return ExitCode::Usage;
    }
    const QString name = arguments.first();
    if (isHelp(name) || name == QLatin1String("help")) {
        listCommands(io.out);
        return ExitCode::Done;
    }
    if (name == QLatin1String("--version")) {
        io.out << "tenantryd " TENANTRY_VERSION "\n";
        return ExitCode::Done;
    }
    for (const auto& command : allCommands()) {
        if (command->name() != name)
            continue;
        const QStringList rest = arguments.mid(1);
        if (std::any_of(rest.begin(), rest.end(), isHelp)) {
            io.out << command->help().toStdString();
            return ExitCode::Done;
        }
        return command->run(rest, io);
    }
    io.err << "tenantryd has no command \"" << name.toStdString() << "\".\n\n";
    listCommands(io.err);
    return ExitCode::Usage;
}

} // namespace Tenantry
