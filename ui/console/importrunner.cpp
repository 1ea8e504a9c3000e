// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/importrunner.h"

namespace Tenantry {

namespace {

ImportOptions optionsOf(const ImportChoice& choice, const QString& rejectsFolder)
{
    ImportOptions options;
    options.format = importFormatFromName(choice.format).value_or(ImportFormat::Jsonl);
    options.paths = choice.files;
    options.map = choice.map;
    options.rejectsFolder = rejectsFolder;
    return options;
}

} // namespace

ImportRunner::ImportRunner(
    const ImportChoice& choice, WriterFactory writers, const QString& rejectsFolder, QObject* parent)
    : ImportRun(parent)
    , m_job(new ImportJob(optionsOf(choice, rejectsFolder), std::move(writers), this))
{
    connect(m_job, &ImportJob::progress, this,
        [this](const ImportProgress& progress) { emit progressed(progress.bytes, progress.total, progress.accepted); });
    connect(m_job, &ImportJob::finished, this, [this](const Result<ImportReport>& report) {
        if (!report) {
            emit failed(report.error());
            return;
        }
        // A file that is cut off or damaged is told with its place, after what it held was taken.
        if (!report->damage.isEmpty() && report->events == 0 && report->duplicates == 0) {
            emit failed(report->damage.first());
            return;
        }
        emit finished({report->tenants, report->actors, report->events, report->duplicates, report->rejected,
            report->seconds, report->sideFiles.value(0)});
    });
}

void ImportRunner::start() { m_job->start(); }

} // namespace Tenantry
