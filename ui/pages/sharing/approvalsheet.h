// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/sharing/sharingtools.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Tenantry {

class MessageBar;
class ScopeView;

/// Where a request is decided: all that becomes visible, to whom, until when and why, and what this pair decided
/// before. Approving waits until all of it was seen. A refusal is told here; nothing that was typed is lost.
class ApprovalSheet final : public QDialog {
    Q_OBJECT
public:
    /// `alike`: others with the very same scope digest, which may be decided with it.
    ApprovalSheet(const SharingTools& tools, const ShareRequestRow& request, const QList<ShareRequestRow>& alike,
        QWidget* parent);

    bool isSettled() const { return m_underWay == 0 && !m_previewSoon.isActive(); }
    bool wasSeen() const { return m_seen; }
    void focusReason(); ///< to deny

signals:
    void decided(const Tenantry::ShareRequestRow& request);

private:
    void buildHead(QVBoxLayout* column);
    QWidget* buildBody();
    QWidget* buildSide();
    void buildFoot(QVBoxLayout* column);
    void fillDurations();
    void show(const ShareRequestRow& request);
    void showPreview(const SharePreviewRow& preview);
    void showQuorum();
    void askPreview();
    void lookWhetherSeen();
    void check();
    void decide(bool approve);
    void decideNext(bool approve, const QString& reason);
    void refused(const Error& error);
    void reload();
    std::optional<ShareScope> narrowed() const; ///< nothing: as it was asked for
    ShareProposalDraft draft() const;

    SharingTools m_tools;
    ShareRequestRow m_request;
    QList<ShareRequestRow> m_alike;
    QList<ShareRequestRow> m_queue; ///< still to be sent
    bool m_seen = false;
    bool m_hasPreview = false;
    bool m_isDone = false;
    int m_underWay = 0;
    quint64 m_asked = 0;
    QByteArray m_token; ///< of this attempt: the same again after an answer that was lost
    QTimer m_previewSoon;
    QLabel* m_title = nullptr;
    QLabel* m_sub = nullptr;
    QLabel* m_clock = nullptr;
    MessageBar* m_trouble = nullptr;
    QScrollArea* m_scroll = nullptr;
    ScopeView* m_scope = nullptr;
    QLabel* m_why = nullptr;
    QLabel* m_readers = nullptr;
    QComboBox* m_duration = nullptr;
    QLabel* m_until = nullptr;
    QLabel* m_quorum = nullptr;
    QLabel* m_decisions = nullptr;
    QPlainTextEdit* m_reason = nullptr;
    QCheckBox* m_together = nullptr;
    QLabel* m_bound = nullptr;
    QPushButton* m_narrow = nullptr;
    QPushButton* m_deny = nullptr;
    QPushButton* m_approve = nullptr;
};

} // namespace Tenantry
