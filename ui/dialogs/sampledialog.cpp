// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sampledialog.h"

#include "ui/dialogs/errorwords.h"
#include "ui/dialogs/longjob.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progresspanel.h"

#include <QBoxLayout>
#include <QLabel>

namespace Tenantry {

SampleDialog::SampleDialog(const Theme& theme, const Formats& formats, LongJob* job, QWidget* parent)
    : QDialog(parent)
    , m_formats(formats)
    , m_job(job)
    , m_progress(
          new ProgressPanel(theme, QStringLiteral("sampleProgressPanel"), tr("Creating a sample workspace"), this))
    , m_message(new MessageBar(theme, QStringLiteral("sampleMessage"), MessageBar::Kind::Warning, this))
{
    setObjectName(QStringLiteral("sampleProgress"));
    setWindowTitle(tr("Sample workspace"));
    setAccessibleName(tr("Creating a sample workspace"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    job->setParent(this);
    auto* text = Parts::label(theme,
        tr("Invented organisations with members, sessions and events, so that every page has something to show."),
        TextStyle::Body, "muted", this);
    text->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    m_message->hide();
    connect(m_progress, &ProgressPanel::cancelRequested, this, &SampleDialog::reject);
    connect(job, &LongJob::progressed, this, [this](qint64 done, qint64 total, qint64 events) {
        m_progress->setProgress(done, total, tr("%1 events").arg(m_formats.number(events)));
    });
    connect(job, &LongJob::failed, this, [this](const Error& error) {
        m_running = false;
        if (error.code == ErrorCode::Cancelled) {
            QDialog::reject();
            return;
        }
        m_progress->setCancellable(false);
        m_message->setMessage(MessageBar::Kind::Warning, ErrorWords::title(error), ErrorWords::advice(error));
        m_message->setToolTip(describe(error));
        m_message->show();
    });
}

void SampleDialog::begin()
{
    m_running = true;
    m_progress->setProgress(0, 0, tr("Making the tenants"));
    open();
    m_job->start();
}

void SampleDialog::finish()
{
    m_running = false;
    accept();
}

void SampleDialog::reject()
{
    if (!m_running) {
        QDialog::reject();
        return;
    }
    m_progress->setCancelling();
    m_job->cancel();
}

} // namespace Tenantry
