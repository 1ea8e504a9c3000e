// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace Tenantry {

class MessageBar;

/// The message bars under the band. At most three; one with a key that is shown already takes its place.
class MessageArea final : public QWidget {
    Q_OBJECT
public:
    explicit MessageArea(const Theme& theme, QWidget* parent = nullptr);

    /// `kind`: info, good, warning, danger. `room` is where the action leads; following it takes the bar away.
    void showMessage(const QString& key, const QString& kind, const QString& emphasis, const QString& text,
        const QString& action, const QString& room);
    void dismiss(const QString& key);
    /// Takes away what was only said in passing (info, good).
    void dismissPassing();
    int count() const { return static_cast<int>(m_bars.size()); }

signals:
    void roomRequested(const QString& room);

private:
    struct Entry {
        QString key;
        QString room;
        MessageBar* bar;
    };

    const Theme& m_theme;
    QVBoxLayout* m_layout;
    QList<Entry> m_bars;
};

} // namespace Tenantry
