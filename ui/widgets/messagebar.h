// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Tenantry {

/// A sentence in its kind's tint: what happened, what was kept, and one action. Failures are told here, decisions in
/// dialogs.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Good, Warning, Danger };

    MessageBar(const Theme& theme, const QString& objectName, Kind kind = Kind::Info, QWidget* parent = nullptr);

    /// `emphasis` stands first, in semi-bold; may be empty. Both are plain text.
    void setMessage(Kind kind, const QString& emphasis, const QString& text);
    /// The one action, as a link; an empty text hides it.
    void setAction(const QString& text);
    /// Muted words before the action ("next try in 8 s").
    void setNote(const QString& note);
    void setIcon(Icon icon);
    /// Under the band of a page: full width, no radius, no side lines.
    void setEdgeToEdge(bool on);
    Kind kind() const { return m_kind; }

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Kind m_kind;
    Icon m_icon;
    bool m_edge = false;
    QLabel* m_emphasis;
    QLabel* m_text;
    QLabel* m_note;
    QPushButton* m_action;
    QHBoxLayout* m_layout;
};

} // namespace Tenantry
