// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/importing/importjob.h"

#include "client/importing/importer.h"

namespace Tenantry {

ImportJob::ImportJob(ImportOptions options, WriterFactory makeWriter, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_makeWriter(std::move(makeWriter))
{
}

ImportJob::~ImportJob() { m_cancel.cancel(); }

void ImportJob::cancel() { m_cancel.cancel(); }

void ImportJob::start()
{
    m_thread.start([this] { run(); });
}

void ImportJob::run()
{
    auto writer = m_makeWriter();
    if (!writer) {
        const Error why = writer.error();
        QMetaObject::invokeMethod(
            this, [this, why] { emit finished(fail(why)); }, Qt::QueuedConnection);
        return;
    }
    auto* importer = new Importer(m_options, *std::move(writer), m_cancel, m_thread.worker());
    connect(importer, &Importer::progress, this, [this](const ImportProgress& now) { emit progress(now); });
    connect(importer, &Importer::finished, this, [this](const Result<ImportReport>& report) { emit finished(report); });
    importer->start();
}

} // namespace Tenantry
