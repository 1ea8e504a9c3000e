// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace Tenantry {

/// A share of a whole, 6 px high, with its percentage at the right when `label` is set.
class Meter final : public QWidget {
    Q_OBJECT
public:
    explicit Meter(const Theme& theme, const QString& objectName, QWidget* parent = nullptr);

    void setShare(double share); ///< 0 to 1, clamped
    void setLabel(const QString& label);
    void setRole(ColorRole role);
    double share() const { return m_share; }
    QSize sizeHint() const override;

    static void paint(QPainter& painter, const Theme& theme, const QRectF& track, double share, ColorRole role);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    double m_share = 0;
    QString m_label;
    ColorRole m_role = ColorRole::Accent;
};

} // namespace Tenantry
