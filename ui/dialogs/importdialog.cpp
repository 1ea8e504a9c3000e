// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "ui/dialogs/errorwords.h"
#include "ui/dialogs/importrun.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progresspanel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace Tenantry {

ImportDialog::ImportDialog(const Theme& theme, const Formats& formats, Starter starter, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_formats(formats)
    , m_starter(std::move(starter))
    , m_form(makeForm())
    , m_progress(new ProgressPanel(theme, QStringLiteral("importProgress"), tr("Importing"), this))
    , m_message(new MessageBar(theme, QStringLiteral("importMessage"), MessageBar::Kind::Info, this))
    , m_rejects(Parts::label(theme, QString(), TextStyle::Body, "", this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    setAccessibleName(tr("Import"));
    setMinimumWidth(560);
    m_rejects->setObjectName(QStringLiteral("importRejects"));
    m_rejects->setTextFormat(Qt::RichText);
    m_rejects->setOpenExternalLinks(true);
    m_rejects->setWordWrap(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, Metrics::Gap);
    layout->setSpacing(12);
    layout->addWidget(Parts::label(theme, tr("Import logs"), TextStyle::DialogTitle, "", this));
    auto* intro = Parts::label(theme,
        tr("Each line becomes an event of its tenant. Importing a file twice adds nothing; lines that cannot be read "
           "are kept aside with their number and the reason."),
        TextStyle::Body, "muted", this);
    intro->setWordWrap(true);
    layout->addWidget(intro);
    layout->addWidget(m_form);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_rejects);
    layout->addStretch();
    layout->addWidget(makeButtons());
    m_progress->hide();
    m_message->hide();
    m_rejects->hide();
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] {
        m_progress->setCancelling();
        if (m_job)
            m_job->cancel();
    });
    check();
}

QWidget* ImportDialog::makeForm()
{
    auto* form = new QWidget(this);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto row = [&](const QString& label, QWidget* field, QWidget* button) {
        auto* box = new QWidget(form);
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 4, 0, 4);
        column->setSpacing(4);
        auto* words = Parts::label(m_theme, label, TextStyle::Label, "muted", box);
        words->setBuddy(field);
        column->addWidget(words);
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(field, 1);
        if (button)
            line->addWidget(button);
        column->addLayout(line);
        layout->addWidget(box);
        return box;
    };
    m_fileNames = new QLineEdit(form);
    m_fileNames->setObjectName(QStringLiteral("importFiles"));
    m_fileNames->setAccessibleName(tr("Files"));
    m_fileNames->setReadOnly(true);
    m_fileNames->setPlaceholderText(tr("No file chosen"));
    auto* files = Parts::button(QStringLiteral("chooseFiles"), tr("Choose…"), "", form);
    row(tr("Files (.gz is read directly)"), m_fileNames, files);
    m_format = new QComboBox(form);
    m_format->setObjectName(QStringLiteral("importFormat"));
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("AWS CloudTrail"), QStringLiteral("cloudtrail"));
    m_format->addItem(tr("JSON Lines, with a map"), QStringLiteral("jsonl"));
    m_format->addItem(tr("CSV, with a map"), QStringLiteral("csv"));
    row(tr("Format"), m_format, nullptr);
    m_map = new QComboBox(form);
    m_map->setObjectName(QStringLiteral("importMap"));
    m_map->setAccessibleName(tr("Map"));
    auto* map = Parts::button(QStringLiteral("chooseMap"), tr("Choose…"), "", form);
    m_mapRow = row(tr("Map: which column is the tenant, the actor, the time"), m_map, map);
    connect(files, &QPushButton::clicked, this, &ImportDialog::browseFiles);
    connect(map, &QPushButton::clicked, this, &ImportDialog::browseMap);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::check);
    connect(m_map, &QComboBox::currentIndexChanged, this, &ImportDialog::check);
    return form;
}

QWidget* ImportDialog::makeButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    m_close = Parts::button(QStringLiteral("importClose"), tr("Close"), "", row);
    m_start = changes(Parts::button(QStringLiteral("importStart"), tr("Import"), "primary", row));
    m_start->setDefault(true);
    layout->addStretch();
    layout->addWidget(m_close);
    layout->addWidget(m_start);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::start);
    return row;
}

void ImportDialog::setFiles(const QStringList& files)
{
    m_files = files;
    QStringList names;
    for (const QString& file : files)
        names.append(QFileInfo(file).fileName());
    m_fileNames->setText(names.join(QStringLiteral(", ")));
    m_fileNames->setToolTip(files.join(QLatin1Char('\n')));
    if (!names.isEmpty()) {
        QString name = names.first();
        if (name.endsWith(QLatin1String(".gz")))
            name.chop(3);
        const bool csv = name.endsWith(QLatin1String(".csv")) || name.endsWith(QLatin1String(".tsv"));
        const bool lines = name.endsWith(QLatin1String(".jsonl")) || name.endsWith(QLatin1String(".ndjson"));
        m_format->setCurrentIndex(csv ? 2 : lines ? 1 : 0);
    }
    check();
}

void ImportDialog::setMaps(const QStringList& maps)
{
    for (const QString& map : maps)
        m_map->addItem(QFileInfo(map).completeBaseName(), map);
    check();
}

ImportChoice ImportDialog::choice() const
{
    const QString format = m_format->currentData().toString();
    const bool mapped = format != QLatin1String("cloudtrail");
    return {m_files, format, mapped ? m_map->currentData().toString() : QString()};
}

void ImportDialog::browseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Choose the files to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::setFiles);
    dialog->open();
}

void ImportDialog::browseMap()
{
    auto* dialog = new QFileDialog(this, tr("Choose a map"), QString(), tr("Maps (*.toml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_map->addItem(QFileInfo(file).completeBaseName(), file);
        m_map->setCurrentIndex(m_map->count() - 1);
    });
    dialog->open();
}

void ImportDialog::check()
{
    const bool mapped = m_format->currentData().toString() != QLatin1String("cloudtrail");
    m_mapRow->setVisible(mapped);
    if (m_start)
        m_start->setEnabled(!m_job && !m_files.isEmpty() && (!mapped || m_map->currentIndex() >= 0));
}

void ImportDialog::start()
{
    m_job = m_starter(choice(), this);
    connect(m_job, &ImportRun::progressed, this, [this](qint64 done, qint64 total, qint64 events) {
        m_progress->setProgress(done, total, tr("%1 events").arg(m_formats.number(events)));
    });
    connect(m_job, &ImportRun::finished, this, &ImportDialog::showOutcome);
    connect(m_job, &ImportRun::failed, this, [this](const Error& error) {
        showError(ErrorWords::title(error), ErrorWords::advice(error), describe(error));
    });
    setRunning(true);
    m_progress->setProgress(0, 0, tr("Reading the first lines"));
    m_job->start();
}

void ImportDialog::showOutcome(const ImportOutcome& outcome)
{
    setRunning(false);
    const auto number = [this](qint64 value) { return m_formats.number(value); };
    m_message->setMessage(outcome.rejected > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Good,
        tr("%1 events imported.").arg(number(outcome.events)),
        tr("%1 tenants, %2 actors; %3 were there before, %4 rejected, in %5.")
            .arg(number(outcome.tenants), number(outcome.actors), number(outcome.duplicates), number(outcome.rejected),
                m_formats.duration(static_cast<qint64>(outcome.seconds * 1000))));
    m_message->show();
    m_rejects->setVisible(!outcome.rejectsFile.isEmpty());
    m_rejects->setText(tr("The rejected lines and why: <a href=\"%1\">%2</a>")
                           .arg(QUrl::fromLocalFile(outcome.rejectsFile).toString(QUrl::FullyEncoded),
                               outcome.rejectsFile.toHtmlEscaped()));
    emit imported(outcome);
}

void ImportDialog::showError(const QString& title, const QString& advice, const QString& detail)
{
    setRunning(false);
    m_message->setMessage(MessageBar::Kind::Warning, title, advice);
    m_message->show();
    m_rejects->setText(detail.toHtmlEscaped());
    m_rejects->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_rejects->show();
}

void ImportDialog::setRunning(bool running)
{
    if (!running && m_job) {
        m_job->deleteLater();
        m_job = nullptr;
    }
    m_form->setEnabled(!running);
    m_progress->setVisible(running);
    m_progress->setCancellable(running);
    m_close->setEnabled(!running);
    m_message->hide();
    m_rejects->hide();
    check();
}

void ImportDialog::reject()
{
    // A job that runs is cancelled first; what it has stored stays.
    if (m_job) {
        m_progress->setCancelling();
        m_job->cancel();
        return;
    }
    QDialog::reject();
}

} // namespace Tenantry
