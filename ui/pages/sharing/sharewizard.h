// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sharing/sharingtools.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Tenantry {

class MessageBar;
class ScopeView;

/// Writes a request, an offer, a change of a grant's scope, or breaks the glass, with a live preview of what would
/// become visible.
class ShareWizard final : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { Ask, Offer, Amend, BreakGlass };

    /// `own`: whose side the asker may take. `others`: known tenants, offered as the other side; an id may be typed.
    ShareWizard(const SharingTools& tools, Purpose purpose, const QList<TenantId>& own, const QList<TenantId>& others,
        QWidget* parent);
    void setGrant(const ShareGrantRow& grant); ///< of Amend

    bool isSettled() const { return m_underWay == 0 && !m_previewSoon.isActive(); }

signals:
    void done();

private:
    void build();
    QWidget* buildFields();
    QComboBox* tenantBox(const char* name, const QString& spoken, const QList<TenantId>& tenants, bool canType);
    void askPreview();
    void check();
    void send();
    void sent(const Result<void>& result);
    ShareProposalDraft draft() const;
    bool isComplete() const;

    SharingTools m_tools;
    Purpose m_purpose;
    ShareGrantRow m_grant;
    QComboBox* m_own;
    QComboBox* m_other;
    ScopeView* m_scope;
    QLineEdit* m_types;
    QSpinBox* m_hours;
    QPlainTextEdit* m_reason;
    QLineEdit* m_ticket;
    QLabel* m_takes;
    MessageBar* m_trouble;
    QPushButton* m_send;
    QTimer m_previewSoon;
    int m_underWay = 0;
    quint64 m_asked = 0;
    QByteArray m_token;
};

} // namespace Tenantry
