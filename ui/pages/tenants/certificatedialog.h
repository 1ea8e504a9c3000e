// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tenantlifeadmin.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace Tenantry {

/// What is left of tenants that were purged: what was removed, what remains and until when, and whether the document is
/// the one whose digest the platform's log has. Saved as its very bytes, so that the digest can be held against them.
class CertificateDialog final : public QDialog {
    Q_OBJECT
public:
    CertificateDialog(const PageContext& context, TenantLifeAdmin& admin, const TenantId& chosen, QWidget* parent);

    bool isSettled() const { return m_underWay == 0; }
    /// False where the file could not be written; the sentence says so.
    bool saveTo(const QString& path);

private:
    void load(const TenantId& chosen);
    void showCurrent();
    const CertificateRow* current() const;
    QString textOf(const CertificateRow& row) const;

    const PageContext& m_context;
    TenantLifeAdmin& m_admin;
    QList<CertificateRow> m_rows;
    QListWidget* m_list;
    QLabel* m_verdict;
    QPlainTextEdit* m_text;
    QPushButton* m_save;
    int m_underWay = 0;
};

} // namespace Tenantry
