// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/exportdialog.h"

#include "client/exporting/logexport.h"
#include "client/witness/witnesswatch.h"
#include "ui/pages/common/sentences.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progresspanel.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

namespace {
enum Choice { Verifiable, Csv, Ocsf, Cef };
}

ExportDialog::ExportDialog(
    const PageContext& context, const TenantId& tenant, Json filter, const QString& said, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_tenant(tenant)
    , m_filter(std::move(filter))
    , m_format(new QComboBox(this))
    , m_explanation(Parts::label(context.theme, {}, TextStyle::Body, "muted", this))
    , m_path(new QLineEdit(this))
    , m_choose(Parts::button(QStringLiteral("exportChoose"), tr("Choose…"), "", this))
    , m_start(Parts::button(context.theme, QStringLiteral("exportStart"), tr("Export"), Icon::Export, "primary", this))
    , m_close(Parts::button(QStringLiteral("exportClose"), tr("Close"), "", this))
    , m_progress(new ProgressPanel(context.theme, QStringLiteral("exportProgress"), tr("Exporting"), this))
    , m_outcome(new MessageBar(context.theme, QStringLiteral("exportOutcome"), MessageBar::Kind::Good, this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the audit log"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(560);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->setAccessibleName(tr("Format"));
    if (!tenant.isEmpty() && context.witness)
        m_format->addItem(tr("JSON Lines, verifiable"), Verifiable);
    m_format->addItem(tr("CSV"), Csv);
    m_format->addItem(tr("OCSF %1").arg(QLatin1String(AuditFormat::kOcsfVersion)), Ocsf);
    m_format->addItem(tr("CEF"), Cef);
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("File"));
    m_explanation->setWordWrap(true);
    m_progress->hide();
    m_outcome->hide();
    layOut(said);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::explain);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::over);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
        if (m_export)
            m_export->cancel();
    });
    explain();
}

void ExportDialog::layOut(const QString& said)
{
    auto* what = Parts::label(m_context.theme, said, TextStyle::Body, "", this);
    what->setObjectName(QStringLiteral("exportWhat"));
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    auto* file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(m_choose);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_close);
    foot->addWidget(m_start);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(m_context.theme, tr("Export the audit log"), TextStyle::DialogTitle, "", this));
    column->addWidget(what);
    column->addWidget(m_format);
    column->addWidget(m_explanation);
    column->addLayout(file);
    column->addWidget(m_progress);
    column->addWidget(m_outcome);
    column->addLayout(foot);
}

std::optional<AuditFormat::Kind> ExportDialog::format() const
{
    switch (m_format->currentData().toInt()) {
    case Csv:
        return AuditFormat::Kind::Csv;
    case Ocsf:
        return AuditFormat::Kind::Ocsf;
    case Cef:
        return AuditFormat::Kind::Cef;
    default:
        return std::nullopt;
    }
}

QString ExportDialog::suffix() const
{
    switch (m_format->currentData().toInt()) {
    case Csv:
        return QStringLiteral(".csv");
    case Ocsf:
        return QStringLiteral(".ocsf.jsonl");
    case Cef:
        return QStringLiteral(".cef");
    default:
        return QStringLiteral(".jsonl");
    }
}

void ExportDialog::explain()
{
    switch (m_format->currentData().toInt()) {
    case Csv:
        m_explanation->setText(tr("For spreadsheets. What they would take for a formula is made harmless. Proves "
                                  "nothing."));
        break;
    case Ocsf:
        m_explanation->setText(tr("For security platforms, one event a line. Proves nothing."));
        break;
    case Cef:
        m_explanation->setText(tr("For log collectors, one event a line. Proves nothing."));
        break;
    default:
        m_explanation->setText(m_filter.empty()
                ? tr("The whole log up to its newest checkpoint. Anybody who knows the key can verify it offline, with "
                     "tenantryd verify.")
                : tr("The filtered entries, each with its proof. Verifiable offline as a part of the log; what the "
                     "filter left out is not said."));
        break;
    }
    const QString name =
        (m_tenant.isEmpty() ? QStringLiteral("audit") : QStringLiteral("audit-") + m_tenant.toString()) + suffix();
    const QString folder = m_path->text().isEmpty() ? QDir::homePath() : QFileInfo(m_path->text()).path();
    m_path->setText(QDir(folder).filePath(QString(name).replace(QLatin1Char('/'), QLatin1Char('_'))));
}

void ExportDialog::choosePath()
{
    auto* dialog = new QFileDialog(this, tr("File for the export"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::over()
{
    const bool running = m_export != nullptr;
    m_progress->setVisible(running);
    for (QWidget* field : QList<QWidget*>{m_format, m_path, m_choose})
        field->setEnabled(!running);
    m_start->setEnabled(!running && !m_path->text().trimmed().isEmpty());
}

void ExportDialog::start()
{
    ExportOrder order{m_tenant, m_filter, format(), m_path->text().trimmed()};
    m_export = new LogExport(m_context.platform, m_context.witness->source(), std::move(order), this);
    m_outcome->hide();
    m_progress->setProgress(0, 0, tr("Asking for the entries"));
    over();
    connect(m_export, &LogExport::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setProgress(
            done, total, tr("%1 of %2 entries").arg(m_context.formats.number(done), m_context.formats.number(total)));
    });
    connect(m_export, &LogExport::finished, this, [this](qint64 entries) {
        m_export->deleteLater();
        m_export = nullptr;
        m_outcome->setMessage(MessageBar::Kind::Good, tr("%1 entries exported.").arg(m_context.formats.number(entries)),
            QDir::toNativeSeparators(m_path->text()));
        m_outcome->show();
        over();
    });
    connect(m_export, &LogExport::failed, this, [this](const Error& error) {
        m_export->deleteLater();
        m_export = nullptr;
        m_outcome->setMessage(MessageBar::Kind::Warning, tr("Not exported."),
            error.code == ErrorCode::Cancelled ? tr("It was cancelled, and no file was written.")
                                               : changeSentenceFor(error));
        m_outcome->setToolTip(describe(error));
        m_outcome->show();
        over();
    });
    m_export->start();
}

void ExportDialog::reject()
{
    if (m_export)
        m_export->cancel();
    QDialog::reject();
}

} // namespace Tenantry
