// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/importchoice.h"
#include "ui/dialogs/importrun.h"

#include "client/importing/importjob.h"

namespace Tenantry {

/// The dialog's import as the client's importer runs it.
class ImportRunner final : public ImportRun {
    Q_OBJECT
public:
    ImportRunner(const ImportChoice& choice, WriterFactory writers, const QString& rejectsFolder, QObject* parent);

    void start() override;
    void cancel() override { m_job->cancel(); }

private:
    ImportJob* m_job;
};

} // namespace Tenantry
