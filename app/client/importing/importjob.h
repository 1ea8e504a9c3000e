// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "client/importing/importoptions.h"
#include "client/importing/importprogress.h"
#include "client/importing/importreport.h"
#include "client/importing/jobthread.h"
#include "client/importing/workspacewriter.h"

#include <QObject>

#include <functional>

namespace Tenantry {

/// Made on the job's thread, and used there only.
using WriterFactory = std::function<Result<std::unique_ptr<WorkspaceWriter>>()>;

/// An Importer on a thread of its own. Used from its creator's thread, where its signals arrive; deleting it cancels
/// and waits for the request that is under way.
class ImportJob final : public QObject {
    Q_OBJECT

public:
    ImportJob(ImportOptions options, WriterFactory makeWriter, QObject* parent = nullptr);
    ~ImportJob() override;

    void start(); ///< once
    void cancel();

signals:
    void progress(const Tenantry::ImportProgress& progress);
    void finished(const Tenantry::Result<Tenantry::ImportReport>& report);

private:
    void run();

    ImportOptions m_options;
    WriterFactory m_makeWriter;
    CancelToken m_cancel;
    JobThread m_thread; ///< the last, so that it ends before the rest
};

} // namespace Tenantry
