// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/importcommand.h"

#include "base/json.h"
#include "client/importing/fieldmap.h"
#include "client/importing/importjob.h"
#include "daemon/commandoptions.h"
#include "daemon/localwriter.h"
#include "daemon/progressline.h"
#include "embedded/embeddedservice.h"

#include <QDir>
#include <QEventLoop>
#include <QTimer>

#include <ostream>

namespace Tenantry {

namespace {

Result<ImportReport> runJob(const ImportOptions& options, const EmbeddedService& service, CommandIo& io)
{
    Result<ImportReport> result = fail(ErrorCode::Unknown);
    ProgressLine line(io);
    QEventLoop loop;
    ImportJob job(options, localWriter(service, io.clock));
    QObject::connect(&job, &ImportJob::progress, &loop, [&](const ImportProgress& now) {
        line.show(now.total > 0 ? static_cast<double>(now.bytes) / static_cast<double>(now.total) : 1,
            QStringLiteral("%1 records, %2 new, %3 there already, %4 rejected")
                .arg(now.records)
                .arg(now.accepted)
                .arg(now.duplicates)
                .arg(now.rejected));
    });
    QObject::connect(&job, &ImportJob::finished, &loop, [&](const Result<ImportReport>& report) {
        result = report;
        loop.quit();
    });
    QTimer poll; // a signal handler can set a flag, not wake a loop
    QObject::connect(&poll, &QTimer::timeout, &job, [&] {
        if (io.cancel.isCancelled())
            job.cancel();
    });
    poll.start(100);
    job.start();
    loop.exec();
    return result;
}

void printJson(const ImportReport& report, std::ostream& out)
{
    const OrderedJson json = {{"tenants", report.tenants}, {"actors", report.actors}, {"events", report.events},
        {"duplicates", report.duplicates}, {"rejected", report.rejected}, {"seconds", report.seconds}};
    out << dumpJson(json).toStdString() << '\n';
}

void printWords(const ImportReport& report, std::ostream& out)
{
    out << report.events << " events of " << report.tenants << " new tenants and " << report.actors
        << " new members are in, " << report.duplicates << " were there already, " << report.rejected
        << " were rejected. It took " << QString::number(report.seconds, 'f', 2).toStdString() << " s.\n";
}

void printRejections(const ImportReport& report, std::ostream& err)
{
    if (report.resumedAfter > 0)
        err << "Went on behind record " << report.resumedAfter << ", where the interrupted import had stopped.\n";
    if (report.events + report.duplicates + report.rejected == 0)
        err << "There was no record to take in.\n";
    for (const Error& why : report.rejections)
        err << "rejected " << why.path.toStdString() << ": " << why.detail.toStdString() << '\n';
    if (report.rejected > report.rejections.size())
        err << "and " << report.rejected - report.rejections.size() << " more\n";
    for (const QString& file : report.sideFiles)
        err << "rejected records are kept in " << file.toStdString() << '\n';
    for (const Error& why : report.damage)
        err << "damaged: " << why.path.toStdString() << ": " << why.detail.toStdString() << '\n';
}

/// Damage and a file of which nothing could be used are failures; single rejected lines are not.
ExitCode exitCodeOf(const ImportReport& report)
{
    const bool nothing = report.events + report.duplicates == 0 && report.rejected > 0;
    return nothing || !report.damage.isEmpty() ? ExitCode::CouldNot : ExitCode::Done;
}

} // namespace

QString ImportCommand::help() const
{
    return QStringLiteral(
        "tenantryd import --data FOLDER --format cloudtrail|jsonl|csv [--map FILE] [--json] FILE...\n\n"
        "  --data FOLDER  the workspace; made where there is none\n"
        "  --format F     cloudtrail: AWS CloudTrail; jsonl: an object a line; csv: with a header row\n"
        "  --map FILE     for jsonl and csv: where things are (TOML), or a map that is built in: %1\n"
        "  --json         one JSON object: tenants, actors, events, duplicates, rejected, seconds\n\n"
        "FILE may be a folder, and may be compressed (gzip). Importing a file twice adds nothing; an import that\n"
        "was interrupted goes on where it was when it is run again. Rejected records are kept in FOLDER/rejects\n"
        "with line and reason, and never stop the rest.\n")
        .arg(FieldMap::builtIn().join(QLatin1String(", ")));
}

ExitCode ImportCommand::run(const QStringList& arguments, CommandIo& io)
{
    const auto words = CommandOptions::parse(
        arguments, {QStringLiteral("data"), QStringLiteral("format"), QStringLiteral("map")}, {QStringLiteral("json")});
    if (!words)
        return usage(*this, words.error(), io);
    const auto folder = words->folder();
    if (!folder)
        return usage(*this, folder.error(), io);
    const auto format = importFormatFromName(words->value(QStringLiteral("format")));
    if (!format)
        return usage(
            *this, {ErrorCode::InvalidArgument, QStringLiteral("--format must be cloudtrail, jsonl or csv"), {}}, io);
    if (words->rest().isEmpty())
        return usage(*this, {ErrorCode::InvalidArgument, QStringLiteral("no file is named"), {}}, io);
    const ImportOptions options{
        *format, words->rest(), words->value(QStringLiteral("map")), QDir(*folder).filePath(QStringLiteral("rejects"))};
    // What can be known beforehand is said before a workspace is made or changed.
    if (const auto mapping = options.mapping(); !mapping)
        return mapping.error().code == ErrorCode::InvalidArgument ? usage(*this, mapping.error(), io)
                                                                  : couldNot(mapping.error(), io);
    if (const auto files = options.files(); !files)
        return couldNot(files.error(), io);
    const auto service = EmbeddedService::open({*folder, true, false}, io.clock);
    if (!service)
        return couldNot(service.error(), io);
    const auto report = runJob(options, **service, io);
    if (!report)
        return couldNot(placedIn(*folder, report.error()), io);
    if (words->has(QStringLiteral("json")))
        printJson(*report, io.out);
    else
        printWords(*report, io.out);
    printRejections(*report, io.err);
    return exitCodeOf(*report);
}

} // namespace Tenantry
