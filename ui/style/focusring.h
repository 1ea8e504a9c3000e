// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace Tenantry {

class FocusFrame;

/// The one visible focus: a 2 px ring around whichever control has it. Item views show their current row instead. A
/// widget whose inner editor takes the focus is ringed itself when it sets the property `focusRing` to true.
class FocusRing final : public QObject {
    Q_OBJECT
public:
    explicit FocusRing(QObject* parent = nullptr);
    ~FocusRing() override;

    /// The widget that is ringed when `focused` has the focus, or null.
    static QWidget* ringed(QWidget* focused);

private:
    void follow(QWidget* focused);

    QPointer<FocusFrame> m_frame;
};

} // namespace Tenantry
