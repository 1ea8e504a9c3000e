// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/fixedclock.h"
#include "client/importing/importjob.h"
#include "client/importing/jobthread.h"
#include "client/sample/sampleoptions.h"
#include "client/sample/sampleprogress.h"

#include <QObject>

namespace Tenantry {

/// A SampleGenerator on a thread of its own. Used from its creator's thread, where its signals arrive; deleting it
/// cancels and waits for what is under way.
class SampleJob final : public QObject {
    Q_OBJECT

public:
    /// `clock` is the one the service was opened with, and outlives the job.
    SampleJob(SampleOptions options, FixedClock& clock, WriterFactory makeWriter, QObject* parent = nullptr);
    ~SampleJob() override;

    void start(); ///< once
    void cancel();

signals:
    void progress(const Tenantry::SampleProgress& progress);
    void finished(const Tenantry::Result<Tenantry::SampleProgress>& made);

private:
    void run();

    SampleOptions m_options;
    FixedClock& m_clock;
    WriterFactory m_makeWriter;
    CancelToken m_cancel;
    JobThread m_thread; ///< the last, so that it ends before the rest
};

} // namespace Tenantry
