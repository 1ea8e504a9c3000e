// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Tenantry {

/// What will be here and the action that fills it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const Theme& theme, const QString& objectName, Icon icon, const QString& title, const QString& text,
        QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// The action as the primary button; an empty text hides it.
    void setAction(const QString& text);

signals:
    void actionTriggered();

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace Tenantry
