// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/fixedclock.h"
#include "client/importing/workspacewriter.h"
#include "client/sample/sampleoptions.h"
#include "client/sample/sampleprogress.h"
#include "client/sample/sampletenant.h"

#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace Tenantry {

/// Lives through a sample's weeks: moves the service's clock on and does what happened then, in order of time, through
/// the same clients as everything else. Lives on a thread of its own (SampleJob), for one sample.
class SampleGenerator final : public QObject {
    Q_OBJECT

public:
    /// `clock` is the one the service was opened with.
    SampleGenerator(SampleOptions options, FixedClock& clock, std::unique_ptr<WorkspaceWriter> writer,
        CancelToken cancel, QObject* parent = nullptr);
    ~SampleGenerator() override;

    void start();

signals:
    void progress(const Tenantry::SampleProgress& progress);
    void finished(const Tenantry::Result<Tenantry::SampleProgress>& made); ///< once

private:
    struct Step {
        Timestamp at;
        bool alone = true; ///< waits for what is under way, and lets nothing else begin
        std::function<QFuture<Result<void>>()> run;
    };

    void planTenant(const SampleTenant& tenant);
    void planEvents(const SampleTenant& tenant);
    QFuture<Result<void>> ingest(const SampleTenant& tenant, int firstDay, int lastDay);
    void pump();
    void finish();

    SampleOptions m_options;
    FixedClock& m_clock;
    std::unique_ptr<WorkspaceWriter> m_writer;
    CancelToken m_cancel;
    QList<SampleTenant> m_tenants;
    std::deque<Step> m_steps; ///< by time
    SampleProgress m_progress;
    QElapsedTimer m_timer;
    qint64 m_told = 0;
    int m_running = 0;
    bool m_done = false;
    std::optional<Error> m_error;
};

} // namespace Tenantry
