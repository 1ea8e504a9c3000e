// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/pendingrow.h"
#include "client/decode/refusalrow.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace Tenantry {

class DecisionBook;
class DecisionDetail;

/// Where a change is decided. It can be approved once all of it was seen, that is, scrolled to its end, and refused
/// with a reason. What one asked for oneself can be cancelled here and not decided, and it says why. Deletes itself
/// when closed.
class DecisionSheet final : public QDialog {
    Q_OBJECT
public:
    DecisionSheet(const PageContext& context, DecisionBook& book, const PendingRow& change, QWidget* parent);

    bool isSettled() const;
    bool hasSeenAll() const { return m_seen; }
    void wantRefusal(); ///< goes to the reason

signals:
    void settled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildFoot();
    void look(); ///< whether the end is in sight
    void check();
    void refused(const RefusalRow& why);

    const PageContext& m_context;
    DecisionBook& m_book;
    PendingRow m_change;
    QScrollArea* m_scroll;
    DecisionDetail* m_detail;
    QPlainTextEdit* m_reason;
    QLabel* m_note;
    QPushButton* m_approve;
    QPushButton* m_refuse;
    QPushButton* m_cancel;
    bool m_seen = false;
    bool m_waits = false; ///< for the service's answer
};

} // namespace Tenantry
