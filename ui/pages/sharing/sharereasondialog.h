// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/style/theme.h"

#include <QDialog>
#include <QFuture>

#include <functional>

class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Tenantry {

class MessageBar;

/// One step on a request or a grant, with its reason (and hours, where it takes some). A refusal is told here, and what
/// was typed stays.
class ShareReasonDialog final : public QDialog {
    Q_OBJECT
public:
    struct Step {
        QString title;
        QString words; ///< what it does
        QString action; ///< the button
        bool isDanger = false;
        bool needsReason = true;
        bool takesHours = false;
        /// The future's value says whether it was done.
        std::function<QFuture<Result<void>>(const QString& reason, int hours, const QByteArray& token)> act;
    };

    ShareReasonDialog(const Theme& theme, Step step, QWidget* parent);
    bool isSettled() const { return !m_running; }

signals:
    void done();

private:
    void check();
    void act();

    Step m_step;
    MessageBar* m_trouble;
    QPlainTextEdit* m_reason;
    QSpinBox* m_hours;
    QPushButton* m_act;
    QByteArray m_token;
    bool m_running = false;
};

} // namespace Tenantry
