// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/exportcommand.h"

#include "base/randomid.h"
#include "daemon/commandoptions.h"
#include "service/auditing/auditexport.h"
#include "service/auditing/ledgerkey.h"
#include "storage/workspace.h"

#include <QSaveFile>

#include <ostream>

namespace Tenantry {

namespace {

QString text(const char* name) { return QString::fromLatin1(name); }

Result<std::optional<Timestamp>> timeFrom(const CommandOptions& words, const char* name)
{
    if (!words.has(text(name)))
        return std::optional<Timestamp>();
    const auto time = Timestamp::parse(words.value(text(name)).toStdString());
    if (!time)
        return fail(time.error().code, time.error().detail, QLatin1String("--") + text(name));
    return std::optional(*time);
}

Result<AuditExport::Request> requestFrom(const CommandOptions& words, const Clock& clock)
{
    const auto wrong = [](const QString& what) { return fail(ErrorCode::InvalidArgument, what); };
    AuditExport::Request request;
    if (words.value(text("what"), text("audit")) != text("audit"))
        return wrong(QStringLiteral("--what can be audit"));
    const QString format = words.value(text("format"), text("jsonl"));
    request.format = AuditFormat::fromName(format);
    if (!request.format && format != text("jsonl"))
        return wrong(QStringLiteral("--format can be jsonl, csv, ocsf or cef"));
    AuditFilter& filter = request.filter;
    if (words.has(text("tenant")))
        filter.tenantId = TenantId(words.value(text("tenant")).toUtf8());
    if (words.has(text("action")))
        filter.actions = words.value(text("action")).toUtf8().split(',');
    if (words.has(text("actor")))
        filter.actor = UserId(words.value(text("actor")).toUtf8());
    filter.target = words.value(text("target")).toUtf8();
    if (words.has(text("outcome"))) {
        filter.outcome = outcomeFromName(words.value(text("outcome")).toUpper().toUtf8());
        if (!filter.outcome)
            return wrong(QStringLiteral("--outcome can be allowed, denied or failed"));
    }
    const auto from = timeFrom(words, "from");
    const auto to = timeFrom(words, "to");
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    filter.from = *from;
    filter.to = *to;
    request.withPersonal = words.has(text("personal"));
    request.actor = {UserId("tenantryd"), kPlatformTenant, "command-line", {}};
    request.requestId = RequestId(randomId("req_"));
    request.now = clock.now();
    return request;
}

Result<uint64_t> writeTo(
    const QString& path, const AuditExport& auditExport, const AuditExport::Request& request, CommandIo& io)
{
    if (path.isEmpty())
        return auditExport.run(request, [&io](const QByteArray& piece) -> Result<void> {
            io.out.write(piece.constData(), piece.size());
            if (!io.out.good())
                return fail(ErrorCode::IoError, QStringLiteral("standard output takes no more"));
            return {};
        });
    // Under its name only once it is whole.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::IoError, file.errorString(), path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto count = auditExport.run(request, [&](const QByteArray& piece) -> Result<void> {
        if (file.write(piece) != piece.size())
            return fail(ErrorCode::IoError, file.errorString(), path);
        return {};
    });
    if (count && !file.commit())
        return fail(ErrorCode::IoError, file.errorString(), path);
    return count;
}

} // namespace

QString ExportCommand::help() const
{
    return QStringLiteral(
        "tenantryd export --data FOLDER [--what audit] [--tenant ID] [--format jsonl|csv|ocsf|cef] [--out FILE]\n"
        "                 [--action NAME,…] [--actor ID] [--target KIND:ID] [--outcome NAME] [--from TIME] [--to "
        "TIME]\n"
        "                 [--personal]\n\n"
        "Writes audit logs out. Needs a workspace that may be written to: that it was exported is an entry.\n"
        "  --tenant    whose log; `platform` for the platform's. Without: all, in csv, ocsf and cef\n"
        "  --format    jsonl (canonical bytes, `tenantryd verify --export` verifies them), csv, OCSF 1.3.0, CEF\n"
        "  --action    any of these; `member.*` is all that begin so\n"
        "  --personal  with names, addresses and e-mail where the log still has them; jsonl only\n"
        "Exit 0 done, 2 it could not, 3 called wrongly.\n");
}

ExitCode ExportCommand::run(const QStringList& arguments, CommandIo& io)
{
    const auto words = CommandOptions::parse(arguments,
        {text("data"), text("what"), text("tenant"), text("format"), text("out"), text("action"), text("actor"),
            text("target"), text("outcome"), text("from"), text("to")},
        {text("personal")});
    if (!words)
        return usage(*this, words.error(), io);
    const auto folder = words->folder();
    const auto request = requestFrom(*words, io.clock);
    if (!folder || !request)
        return usage(*this, folder ? request.error() : folder.error(), io);
    WorkspaceOptions how;
    how.exclusive = false;
    const auto workspace = Workspace::open(*folder, how);
    if (!workspace)
        return couldNot(workspace.error(), io);
    auto signer = LedgerKey::open((*workspace)->keysFolder(), (*workspace)->installation());
    if (!signer)
        return couldNot(signer.error(), io);
    const auto database = (*workspace)->database();
    if (!database)
        return couldNot(database.error(), io);
    const LedgerKeeper keeper(std::move(*signer));
    const auto count = writeTo(words->value(text("out")), AuditExport(**database, keeper), *request, io);
    if (!count)
        return couldNot(count.error(), io);
    io.err << *count << " entries\n";
    return ExitCode::Done;
}

} // namespace Tenantry
