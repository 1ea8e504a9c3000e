// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace Tenantry {

/// What was just done, with at most one action (Undo). Its top edge has the tenant's colour. It leaves by itself after
/// `showFor`, never while the pointer or the focus is on it.
class Toast final : public QFrame {
    Q_OBJECT
public:
    Toast(const Theme& theme, const QString& objectName, Icon icon, const QString& title, const QString& note,
        QWidget* parent = nullptr);

    void setTenant(TenantColour colour);
    void setAction(const QString& text);
    /// Shows it at the bottom right of its parent and lets it go after `ms`.
    void showFor(int ms);

signals:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    std::optional<TenantColour> m_tenant;
    QPushButton* m_action;
    QTimer* m_timer;
    int m_duration = 0;
};

} // namespace Tenantry
