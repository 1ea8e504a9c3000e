// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/sample/samplejob.h"
#include "ui/dialogs/longjob.h"

#include <memory>

namespace Tenantry {

class DeskClock;

/// The sample as a job of a dialog. While it runs the service's clock is the sample's.
class SampleRunner final : public LongJob {
    Q_OBJECT
public:
    SampleRunner(const SampleOptions& options, DeskClock& desk, WriterFactory writers, QObject* parent = nullptr);
    ~SampleRunner() override;

    void start() override;
    void cancel() override { m_job->cancel(); }

signals:
    void finished();

private:
    DeskClock& m_desk;
    FixedClock m_clock;
    std::unique_ptr<SampleJob> m_job;
};

} // namespace Tenantry
