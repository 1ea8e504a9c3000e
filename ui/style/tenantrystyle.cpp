// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tenantrystyle.h"

#include "ui/style/metrics.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace Tenantry {

namespace {

constexpr int kIndicator = 14;
constexpr int kComboPadding = 11;
constexpr int kComboArrow = 30;

QRectF centred(const QRect& in, int size)
{
    const QRect square(in.x() + (in.width() - size) / 2, in.y() + (in.height() - size) / 2, size, size);
    return QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5);
}

} // namespace

TenantryStyle::TenantryStyle(const Theme& theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion")))
    , m_theme(theme)
{
}

void TenantryStyle::drawCheck(const QStyleOption& option, QPainter& painter) const
{
    const bool filled = option.state & (State_On | State_NoChange);
    const bool enabled = option.state & State_Enabled;
    const ColorRole outline = !enabled ? ColorRole::Border : filled ? ColorRole::Accent : ColorRole::Control;
    const QRectF box = centred(option.rect, kIndicator);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(outline));
    painter.setBrush(m_theme.color(filled ? outline : ColorRole::Surface));
    painter.drawRoundedRect(box, Metrics::RadiusBadge - 0.5, Metrics::RadiusBadge - 0.5);
    if (filled) {
        QPen pen(m_theme.color(enabled ? ColorRole::AccentText : ColorRole::TextDisabled), 1.6);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        painter.translate(box.topLeft());
        if (option.state & State_NoChange)
            painter.drawLine(QPointF(3.2, 6.5), QPointF(9.8, 6.5));
        else
            painter.drawPolyline(QPolygonF{{3.2, 6.8}, {5.6, 9.2}, {10, 4}});
    }
    painter.restore();
}

void TenantryStyle::drawRadio(const QStyleOption& option, QPainter& painter) const
{
    const bool on = option.state & State_On;
    const bool enabled = option.state & State_Enabled;
    const ColorRole outline = !enabled ? ColorRole::Border : on ? ColorRole::Accent : ColorRole::Control;
    const QRectF box = centred(option.rect, kIndicator);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(outline));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawEllipse(box);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(enabled ? ColorRole::Accent : ColorRole::TextDisabled));
        painter.drawEllipse(box.center(), 3.25, 3.25);
    }
    painter.restore();
}

void TenantryStyle::drawArrow(const QStyleOption& option, QPainter& painter, bool right) const
{
    const bool mirrored = right && option.direction == Qt::RightToLeft;
    const ColorRole role = option.state & State_Enabled ? ColorRole::Text : ColorRole::TextDisabled;
    const int size = Metrics::IconSmall;
    const QPixmap pixmap =
        m_theme.pixmap(right ? Icon::Right : Icon::Down, role, size, painter.device()->devicePixelRatioF());
    painter.save();
    painter.translate(QRectF(option.rect).center());
    if (mirrored)
        painter.scale(-1, 1);
    painter.drawPixmap(QPointF(-size / 2.0, -size / 2.0), pixmap);
    painter.restore();
}

void TenantryStyle::drawCombo(const QStyleOptionComplex& option, QPainter& painter) const
{
    const bool enabled = option.state & State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(enabled ? ColorRole::Control : ColorRole::Border));
    painter.setBrush(
        m_theme.color(enabled && option.state & State_MouseOver ? ColorRole::SurfaceAlt : ColorRole::Surface));
    painter.drawRoundedRect(
        QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::RadiusControl, Metrics::RadiusControl);
    painter.restore();
    QStyleOption arrow(option);
    arrow.rect = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, nullptr);
    drawArrow(arrow, painter, false);
}

void TenantryStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(*option, *painter);
    case PE_IndicatorRadioButton:
        return drawRadio(*option, *painter);
    case PE_IndicatorArrowDown:
        return drawArrow(*option, *painter, false);
    case PE_IndicatorArrowRight:
        return drawArrow(*option, *painter, true);
    case PE_FrameFocusRect: // the ring is a QFocusFrame
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void TenantryStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element != CE_FocusFrame)
        return QProxyStyle::drawControl(element, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(ColorRole::Accent), Metrics::FocusWidth));
    painter->setBrush(Qt::NoBrush);
    const double inset = Metrics::FocusWidth / 2.0;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), 6, 6);
    painter->restore();
}

void TenantryStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox)
        return drawCombo(*option, *painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect TenantryStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl subControl, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        if (subControl == SC_ComboBoxArrow)
            return visualRect(
                option->direction, rect, QRect(rect.right() - kComboArrow + 1, rect.y(), kComboArrow, rect.height()));
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(kComboPadding - 4, 1, -kComboArrow, -1));
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize TenantryStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    const QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type != CT_ComboBox)
        return wanted;
    const bool small = widget && widget->property("small").toBool();
    return {wanted.width() + kComboArrow - 12, small ? Metrics::SmallControl : Metrics::ControlHeight};
}

int TenantryStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kIndicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 7;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return Metrics::FocusWidth + Metrics::FocusGap;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return Metrics::IconSmall;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TenantryStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    if (hint == SH_FocusFrame_Mask)
        return 0;
    if (hint == SH_FocusFrame_AboveWidget)
        return 0;
    if (hint == SH_ComboBox_Popup || hint == SH_Table_GridLineColor)
        return hint == SH_ComboBox_Popup ? 0 : static_cast<int>(m_theme.color(ColorRole::Border).rgb());
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace Tenantry
