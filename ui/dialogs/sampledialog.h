// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

namespace Tenantry {

class Formats;
class LongJob;
class MessageBar;
class ProgressPanel;

/// The first start: a sample workspace is being made. Closes by itself when that is done.
class SampleDialog final : public QDialog {
    Q_OBJECT
public:
    /// Owns the job; `open()` starts it.
    SampleDialog(const Theme& theme, const Formats& formats, LongJob* job, QWidget* parent = nullptr);

    void begin();
    void finish();
    void reject() override;

private:
    const Formats& m_formats;
    LongJob* m_job;
    ProgressPanel* m_progress;
    MessageBar* m_message;
    bool m_running = false;
};

} // namespace Tenantry
