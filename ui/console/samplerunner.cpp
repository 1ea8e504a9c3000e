// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/samplerunner.h"

#include "ui/console/deskclock.h"

namespace Tenantry {

SampleRunner::SampleRunner(const SampleOptions& options, DeskClock& desk, WriterFactory writers, QObject* parent)
    : LongJob(parent)
    , m_desk(desk)
    , m_clock(options.begin())
    , m_job(std::make_unique<SampleJob>(options, m_clock, std::move(writers)))
{
    using Made = Result<Tenantry::SampleProgress>;
    connect(m_job.get(), &SampleJob::progress, this,
        [this](const Tenantry::SampleProgress& made) { emit progressed(made.events, made.total, made.events); });
    connect(m_job.get(), &SampleJob::finished, this, [this](const Made& made) {
        m_desk.follow(nullptr);
        if (made)
            emit finished();
        else
            emit failed(made.error());
    });
}

SampleRunner::~SampleRunner()
{
    m_job.reset();
    m_desk.follow(nullptr);
}

void SampleRunner::start()
{
    m_desk.follow(&m_clock);
    m_job->start();
}

} // namespace Tenantry
