// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/auditrow.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace Tenantry {

class AuditModel;
class ChooseTable;
class DiffView;
class ProofCard;

/// One audit entry beside the table: when, who, what and in answer to what, what it changed, what else belongs to it,
/// the entry as it is stored, and the proof that it is the one that was signed.
class AuditDetail final : public Card {
    Q_OBJECT

public:
    AuditDetail(const PageContext& context, const TenantId& tenant, QWidget* parent = nullptr);

    void show(const AuditRow& row);
    const AuditRow& row() const { return m_row; }
    bool isSettled() const;

signals:
    void closeRequested();
    /// Narrow the page to it: `actor`, `target`, `request`.
    void filterRequested(const QString& field, const QString& value);
    /// Where the thing itself is.
    void tenantRequested(const Tenantry::TenantId& tenant, const QString& page);
    void roomRequested(const QString& room);
    void settled();

private:
    QLabel* row(QFormLayout* form, const QString& name, const char* objectName, QPushButton* only, QPushButton* open);
    QWidget* buildRelated();
    void buildLinks();
    void showRelated();
    void openActor();
    void openTarget();

    const PageContext& m_context;
    AuditRow m_row;
    AuditModel* m_related;
    QLabel* m_when;
    QLabel* m_actor;
    QLabel* m_target;
    QLabel* m_request;
    QPushButton* m_onlyActor;
    QPushButton* m_openActor;
    QPushButton* m_onlyTarget;
    QPushButton* m_openTarget;
    QPushButton* m_onlyRequest;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    DiffView* m_diff;
    QTabBar* m_relation;
    ChooseTable* m_relatedTable;
    QPlainTextEdit* m_entry;
    ProofCard* m_proof = nullptr;
};

} // namespace Tenantry
