// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>

namespace Tenantry {

/// A focus frame that outlives a change of theme: Qt's own hides when its widget's style changes.
class FocusFrame final : public QFocusFrame {
    Q_OBJECT
public:
    using QFocusFrame::QFocusFrame;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool handled = QFocusFrame::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::StyleChange && widget()->isVisible())
            show();
        return handled;
    }
};

} // namespace Tenantry
