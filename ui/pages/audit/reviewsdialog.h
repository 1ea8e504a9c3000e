// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgeradmin.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pagememory.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Tenantry {

class ReviewsModel;
class TableView;

/// Saved reviews: what somebody looks at again and again, what they found, and who stands for it. Signing off is an
/// entry of the log that says which checkpoint it speaks of.
class ReviewsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `now`: what the page is narrowed to, for a new review. `tenant` empty: reviews of the platform's log and all.
    ReviewsDialog(
        const PageContext& context, LedgerAdmin& admin, const TenantId& tenant, PageMemory now, QWidget* parent);

    bool isSettled() const;

signals:
    void applied(const Tenantry::AuditReview& review); ///< the page takes its filter

private:
    QWidget* buildDetail();
    void showCurrent();
    void saveNew();
    void saveNotes();
    int current() const;

    const PageContext& m_context;
    TenantId m_tenant;
    PageMemory m_now;
    ReviewsModel* m_model;
    TableView* m_table;
    QLineEdit* m_name;
    QPushButton* m_add;
    QLabel* m_state;
    QPlainTextEdit* m_notes;
    QPushButton* m_apply;
    QPushButton* m_save;
    QPushButton* m_signOff;
    QLabel* m_trouble;
};

} // namespace Tenantry
