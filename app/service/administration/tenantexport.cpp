// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/administration/tenantexport.h"

#include "service/auditing/auditexport.h"
#include "service/auditing/auditwriter.h"
#include "storage/tenantdump.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace Tenantry {

namespace {
constexpr int64_t kBetweenLooks = 1000; ///< events
} // namespace

/// The folder while it is written, under another name; gone unless it is kept.
class TenantExport::Folder {
public:
    explicit Folder(const QString& path)
        : m_path(path)
        , m_temporary(path + QStringLiteral(".part"))
    {
    }
    ~Folder()
    {
        if (m_isMade)
            QDir(m_temporary).removeRecursively();
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    Result<void> make()
    {
        if (QFile::exists(m_path) || QFile::exists(m_temporary))
            return fail(ErrorCode::Conflict, QStringLiteral("there is something of this name already"), m_path);
        if (!QDir().mkpath(m_temporary))
            return fail(ErrorCode::IoError, QStringLiteral("the folder cannot be made"), m_temporary);
        m_isMade = true;
        QFile::setPermissions(m_temporary, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {};
    }

    /// `fill` gets what writes to the file, and says how many rows it wrote.
    using Put = std::function<Result<void>(const QByteArray& piece)>;
    Result<void> file(const char* name, const std::function<Result<int64_t>(const Put&)>& fill)
    {
        QFile file(m_temporary + QLatin1Char('/') + QLatin1String(name));
        if (!file.open(QIODevice::WriteOnly))
            return fail(ErrorCode::IoError, file.errorString(), file.fileName());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto rows = fill([&](const QByteArray& piece) -> Result<void> {
            if (file.write(piece) != piece.size())
                return fail(ErrorCode::IoError, file.errorString(), file.fileName());
            hash.addData(piece);
            return {};
        });
        if (!rows)
            return fail(rows.error());
        if (!file.flush())
            return fail(ErrorCode::IoError, file.errorString(), file.fileName());
        m_manifest["files"][name] = {
            {"rows", *rows}, {"bytes", file.size()}, {"sha256", hash.result().toHex().toStdString()}};
        return {};
    }

    Json& manifest() { return m_manifest; }

    Result<void> keep()
    {
        if (!QDir().rename(m_temporary, m_path))
            return fail(ErrorCode::IoError, QStringLiteral("the folder cannot have its name"), m_path);
        m_isMade = false;
        return {};
    }

private:
    QString m_path;
    QString m_temporary;
    Json m_manifest = Json::object();
    bool m_isMade = false;
};

Result<void> TenantExport::note(Database& control, const Request& request) const
{
    auto transaction = Transaction::begin(control, Transaction::Mode::Write);
    if (!transaction)
        return fail(transaction.error());
    for (const TenantId& log : {request.tenant, kPlatformTenant}) {
        AuditEntry entry;
        entry.log = log;
        entry.time = request.now;
        entry.action = "tenant.export";
        entry.actor = request.actor;
        entry.requestId = request.requestId;
        entry.severity = Severity::High;
        entry.targets = {{"tenant", request.tenant.bytes()}};
        entry.data = {{"personal", request.withPersonal}};
        if (const auto written = AuditWriter::append(*transaction, std::move(entry)); !written)
            return fail(written.error());
    }
    return transaction->commit();
}

Result<void> TenantExport::writeEvents(
    Database& control, const Request& request, const Progress& progress, Folder& folder) const
{
    // Where it is now, and where it may have been before it moved.
    QList<Database*> places{&control};
    for (const QByteArray& name : m_workspace.bindings().names()) {
        const auto data = m_workspace.bindings().database(name);
        if (!data)
            return fail(data.error());
        places.append(*data);
    }
    int64_t of = 0;
    for (Database* place : places) {
        const auto count = TenantDump(*place).eventCount(request.tenant);
        if (!count)
            return fail(count.error());
        // The control database repeats the sums of dedicated ones.
        of = std::max(of, *count);
    }
    return folder.file("events.jsonl", [&](const Folder::Put& put) -> Result<int64_t> {
        int64_t done = 0;
        for (Database* place : places) {
            auto snapshot = Transaction::begin(*place, Transaction::Mode::Read);
            if (!snapshot)
                return fail(snapshot.error());
            const auto written = TenantDump(*place).events(request.tenant, [&](const QByteArray& line) -> Result<void> {
                if (++done % kBetweenLooks == 0) {
                    if (request.cancel.isCancelled())
                        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled; nothing is kept"));
                    if (progress)
                        progress(done, of);
                }
                return put(line);
            });
            if (!written)
                return fail(written.error());
        }
        return done;
    });
}

Result<void> TenantExport::write(
    Database& control, const Request& request, const Progress& progress, Folder& folder) const
{
    const TenantDump dump(control);
    const auto tenant = dump.tenant(request.tenant);
    if (!tenant)
        return fail(tenant.error());
    const auto described = folder.file("tenant.json", [&](const Folder::Put& put) -> Result<int64_t> {
        const auto done = put(dumpJson(*tenant) + '\n');
        return done ? Result<int64_t>(1) : fail(done.error());
    });
    if (!described)
        return described;
    const auto members =
        folder.file("members.jsonl", [&](const Folder::Put& put) { return dump.members(request.tenant, put); });
    if (!members)
        return members;
    if (const auto events = writeEvents(control, request, progress, folder); !events)
        return events;
    if (request.cancel.isCancelled())
        return fail(ErrorCode::Cancelled, QStringLiteral("cancelled; nothing is kept"));
    AuditExport::Request log;
    log.filter.tenantId = request.tenant;
    log.withPersonal = request.withPersonal;
    log.actor = request.actor;
    log.requestId = request.requestId;
    log.now = request.now;
    return folder.file("audit.jsonl", [&](const Folder::Put& put) -> Result<int64_t> {
        const auto rows = AuditExport(control, m_keeper).run(log, put);
        return rows ? Result<int64_t>(static_cast<int64_t>(*rows)) : fail(rows.error());
    });
}

Result<Json> TenantExport::run(const Request& request, const Progress& progress) const
{
    const auto control = m_workspace.database();
    if (!control)
        return fail(control.error());
    if (const auto there = TenantDump(**control).tenant(request.tenant); !there)
        return fail(there.error());
    Folder folder(request.folder);
    if (const auto made = folder.make(); !made)
        return fail(made.error());
    if (const auto noted = note(**control, request); !noted)
        return fail(noted.error());
    if (const auto written = write(**control, request, progress, folder); !written)
        return fail(written.error());
    Json manifest = std::move(folder.manifest());
    manifest["kind"] = "tenantry.tenant.1";
    manifest["tenantId"] = request.tenant.toStdString();
    manifest["installation"] = m_workspace.installation().toStdString();
    manifest["exportedAt"] = request.now.toRfc3339().toStdString();
    manifest["personal"] = request.withPersonal;
    const auto told = folder.file("manifest.json", [&](const Folder::Put& put) -> Result<int64_t> {
        const auto done = put(dumpJson(manifest) + '\n');
        return done ? Result<int64_t>(1) : fail(done.error());
    });
    if (!told)
        return fail(told.error());
    const auto kept = folder.keep();
    return kept ? Result<Json>(std::move(manifest)) : fail(kept.error());
}

} // namespace Tenantry
