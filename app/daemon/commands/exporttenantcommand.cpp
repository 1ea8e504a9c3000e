// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/exporttenantcommand.h"

#include "base/randomid.h"
#include "daemon/commandoptions.h"
#include "daemon/progressline.h"
#include "service/administration/tenantexport.h"
#include "service/auditing/ledgerkey.h"
#include "storage/workspace.h"

#include <ostream>

namespace Tenantry {

namespace {

QString optionName(const char* name) { return QString::fromLatin1(name); }

Result<TenantExport::Request> exportRequest(const CommandOptions& words, const CommandIo& io)
{
    const auto tenant = checkedTenantId(words.value(optionName("tenant")).toUtf8());
    if (!tenant)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("say whose data: --tenant ID"));
    if (!words.has(optionName("out")))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("say where to: --out FOLDER, which is not there yet"));
    TenantExport::Request request;
    request.tenant = *tenant;
    request.folder = words.value(optionName("out"));
    request.withPersonal = words.has(optionName("personal"));
    request.actor = {UserId("tenantryd"), kPlatformTenant, "command-line", {}};
    request.requestId = RequestId(randomId("req_"));
    request.now = io.clock.now();
    request.cancel = io.cancel;
    return request;
}

} // namespace

QString ExportTenantCommand::help() const
{
    return QStringLiteral(
        "tenantryd export-tenant --data FOLDER --tenant ID --out FOLDER [--personal]\n\n"
        "Writes tenant.json, members.jsonl, events.jsonl, audit.jsonl (`tenantryd verify --export` verifies it) and\n"
        "manifest.json with the rows and the SHA-256 of each. Runs beside a service, and needs a workspace that may "
        "be\n"
        "written to: that it was exported is an entry. Events of a tenant that a wrangler.toml routes to a service\n"
        "elsewhere are not in it.\n"
        "  --out       a folder that is not there yet; it is there only once it is whole\n"
        "  --personal  the log with names, addresses and e-mail where it still has them\n"
        "Exit 0 done, 2 it could not or was cancelled, 3 called wrongly.\n");
}

ExitCode ExportTenantCommand::run(const QStringList& arguments, CommandIo& io)
{
    const auto words = CommandOptions::parse(
        arguments, {optionName("data"), optionName("tenant"), optionName("out")}, {optionName("personal")});
    if (!words)
        return usage(*this, words.error(), io);
    const auto folder = words->folder();
    const auto request = exportRequest(*words, io);
    if (!folder || !request)
        return usage(*this, folder ? request.error() : folder.error(), io);
    WorkspaceOptions how;
    how.exclusive = false;
    how.create = false;
    const auto workspace = Workspace::open(*folder, how);
    if (!workspace)
        return couldNot(workspace.error(), io);
    auto signer = LedgerKey::open((*workspace)->keysFolder(), (*workspace)->installation());
    if (!signer)
        return couldNot(signer.error(), io);
    const LedgerKeeper keeper(std::move(*signer));
    const auto done = [&] {
        ProgressLine line(io);
        return TenantExport(**workspace, keeper).run(*request, [&line](int64_t events, int64_t of) {
            line.show(of > 0 ? static_cast<double>(events) / static_cast<double>(of) : 0,
                QStringLiteral("%1 events").arg(events));
        });
    }();
    if (!done)
        return couldNot(done.error(), io);
    for (const auto& [file, said] : (*done)["files"].items())
        io.err << said["rows"].get<int64_t>() << " rows in " << file << '\n';
    return ExitCode::Done;
}

} // namespace Tenantry
