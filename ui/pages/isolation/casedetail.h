// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Tenantry {

/// A case with its evidence: what was asked, where in the answer, whose it was, the digest. Its content was never kept.
class CaseDetail final : public Card {
    Q_OBJECT

public:
    explicit CaseDetail(const PageContext& context, QWidget* parent = nullptr);

    void show(const Breach& breach);

signals:
    void acknowledgeRequested();
    void closeRequested(const QString& cause);
    void ledgerRequested(const Tenantry::TenantId& tenant); ///< the evidence of a broken audit log

private:
    QLabel* row(QFormLayout* form, const QString& name);

    const PageContext& m_context;
    QLabel* m_askedBy;
    QLabel* m_owner;
    QLabel* m_path;
    QLabel* m_request;
    QLabel* m_digest;
    QLabel* m_excerpt;
    QLabel* m_seen;
    QLabel* m_end;
    QPlainTextEdit* m_document;
    QPushButton* m_acknowledge;
    QLineEdit* m_cause;
    QPushButton* m_close;
    QPushButton* m_evidence;
    TenantId m_log;
};

} // namespace Tenantry
