// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sample/samplejob.h"

#include "client/sample/samplegenerator.h"

namespace Tenantry {

SampleJob::SampleJob(SampleOptions options, FixedClock& clock, WriterFactory makeWriter, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_makeWriter(std::move(makeWriter))
{
}

SampleJob::~SampleJob() { m_cancel.cancel(); }

void SampleJob::cancel() { m_cancel.cancel(); }

void SampleJob::start()
{
    m_thread.start([this] { run(); });
}

void SampleJob::run()
{
    auto writer = m_makeWriter();
    if (!writer) {
        const Error why = writer.error();
        QMetaObject::invokeMethod(
            this, [this, why] { emit finished(fail(why)); }, Qt::QueuedConnection);
        return;
    }
    auto* generator = new SampleGenerator(m_options, m_clock, *std::move(writer), m_cancel, m_thread.worker());
    connect(generator, &SampleGenerator::progress, this, [this](const SampleProgress& now) { emit progress(now); });
    connect(generator, &SampleGenerator::finished, this,
        [this](const Result<SampleProgress>& made) { emit finished(made); });
    generator->start();
}

} // namespace Tenantry
