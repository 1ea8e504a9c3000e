// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace Tenantry {

class Theme;

/// Fusion with what a style sheet cannot draw in the theme's colours: check and radio indicators, combo boxes, arrows
/// and the focus ring.
class TenantryStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit TenantryStyle(const Theme& theme);

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
        const QWidget* widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;

private:
    void drawCheck(const QStyleOption& option, QPainter& painter) const;
    void drawRadio(const QStyleOption& option, QPainter& painter) const;
    void drawArrow(const QStyleOption& option, QPainter& painter, bool right) const;
    void drawCombo(const QStyleOptionComplex& option, QPainter& painter) const;

    const Theme& m_theme;
};

} // namespace Tenantry
