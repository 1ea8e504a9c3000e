// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/exporting/exportorder.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Tenantry {

class LogExport;
class MessageBar;
class ProgressPanel;

/// What is filtered, as a file in one of four formats, with progress and cancel.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `filter`: as the schema spells it, without the tenant. `said`: the same in words.
    ExportDialog(const PageContext& context, const TenantId& tenant, Json filter, const QString& said, QWidget* parent);

    bool isRunning() const { return m_export != nullptr; }

protected:
    void reject() override;

private:
    std::optional<AuditFormat::Kind> format() const;
    QString suffix() const;
    void layOut(const QString& said);
    void explain();
    void choosePath();
    void start();
    void over();

    const PageContext& m_context;
    TenantId m_tenant;
    Json m_filter;
    QComboBox* m_format;
    QLabel* m_explanation;
    QLineEdit* m_path;
    QPushButton* m_choose;
    QPushButton* m_start;
    QPushButton* m_close;
    ProgressPanel* m_progress;
    MessageBar* m_outcome;
    LogExport* m_export = nullptr;
};

} // namespace Tenantry
