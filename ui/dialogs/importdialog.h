// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/importchoice.h"
#include "ui/dialogs/importoutcome.h"
#include "ui/style/theme.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Tenantry {

class Formats;
class ImportRun;
class MessageBar;
class ProgressPanel;

/// File > Import: which files, in which format, by which map; then progress, and what came of it.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    /// Makes the job for what was chosen; the dialog owns it.
    using Starter = std::function<ImportRun*(const ImportChoice& choice, QObject* parent)>;

    ImportDialog(const Theme& theme, const Formats& formats, Starter starter, QWidget* parent = nullptr);

    void setFiles(const QStringList& files);
    /// The maps that can be chosen by name (files).
    void setMaps(const QStringList& maps);
    ImportChoice choice() const;

    void reject() override;

signals:
    void imported(const Tenantry::ImportOutcome& outcome);

private:
    QWidget* makeForm();
    QWidget* makeButtons();
    void browseFiles();
    void browseMap();
    void check();
    void start();
    void showOutcome(const ImportOutcome& outcome);
    void showError(const QString& title, const QString& advice, const QString& detail);
    void setRunning(bool running);

    const Theme& m_theme;
    const Formats& m_formats;
    Starter m_starter;
    QStringList m_files;
    ImportRun* m_job = nullptr;
    QLineEdit* m_fileNames = nullptr; ///< these before the form, whose making sets them
    QComboBox* m_format = nullptr;
    QComboBox* m_map = nullptr;
    QWidget* m_mapRow = nullptr;
    QWidget* m_form;
    ProgressPanel* m_progress;
    MessageBar* m_message;
    QLabel* m_rejects;
    QPushButton* m_start = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace Tenantry
