// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;

namespace Tenantry {

class EmptyState;
struct CertificateTrouble;

/// Where a workspace cannot be opened: what happened, what was kept, what to do; the detail can be copied.
class FailureWindow final : public QWidget {
    Q_OBJECT
public:
    FailureWindow(const Theme& theme, const Error& error, const QString& folder, QWidget* parent = nullptr);

    /// What is wrong with the certificate, once that is known.
    void explain(const CertificateTrouble& trouble);

signals:
    void againRequested();
    void connectionsRequested();

private:
    EmptyState* m_state;
    QLabel* m_detail;
};

} // namespace Tenantry
