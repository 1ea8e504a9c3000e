// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Tenantry {

/// A long job: what it does, how far it is, and Cancel.
class ProgressPanel final : public QFrame {
    Q_OBJECT
public:
    ProgressPanel(const Theme& theme, const QString& objectName, const QString& title, QWidget* parent = nullptr);

    /// `total` 0: it is not known how much there is.
    void setProgress(qint64 done, qint64 total, const QString& sentence);
    void setTitle(const QString& title);
    /// The job was asked to stop and has not yet: the button waits with it.
    void setCancelling();
    void setCancellable(bool on);

signals:
    void cancelRequested();

private:
    QLabel* m_title;
    QLabel* m_sentence;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace Tenantry
