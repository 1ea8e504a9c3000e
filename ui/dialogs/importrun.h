// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/importoutcome.h"
#include "ui/dialogs/longjob.h"

namespace Tenantry {

/// An import under way.
class ImportRun : public LongJob {
    Q_OBJECT
public:
    using LongJob::LongJob;

signals:
    void finished(const Tenantry::ImportOutcome& outcome);
};

} // namespace Tenantry
