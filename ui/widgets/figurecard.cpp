// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurecard.h"

#include "ui/style/metrics.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/parts.h"

#include <QFontMetrics>
#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kHeight = 90;
constexpr int kMargin = 13;
constexpr int kFigureGap = 6;
} // namespace

FigureCard::FigureCard(const Theme& theme, const QString& objectName, Icon icon, const QString& label, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_figureText(theme.font(TextStyle::Figure))
    , m_captionText(theme.font(TextStyle::Caption))
    , m_icon(icon)
    , m_label(label)
{
    setObjectName(objectName);
    setProperty("frame", QStringLiteral("card"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void FigureCard::describe()
{
    const QString figure = m_figure.isEmpty() ? QStringLiteral("\u2013") : m_figure.join(QLatin1Char(' '));
    setAccessibleName(QStringLiteral("%1: %2").arg(m_label, figure));
    setAccessibleDescription(m_meter ? m_meterText : m_caption);
    setToolTip(m_caption); // the line is elided where the card is narrow
    update();
}

void FigureCard::setFigure(const QStringList& numbersAndUnits)
{
    m_figure = numbersAndUnits;
    m_loading = false;
    describe();
}

void FigureCard::setCaption(const QString& caption)
{
    m_caption = caption;
    describe();
}

void FigureCard::setMeter(std::optional<double> share, const QString& text)
{
    m_meter = share;
    m_meterText = text;
    describe();
}

void FigureCard::setDanger(bool danger)
{
    m_danger = danger;
    Parts::setStyled(this, "frame", danger ? QStringLiteral("card-danger") : QStringLiteral("card"));
    update();
}

void FigureCard::setIconRole(ColorRole role)
{
    m_iconRole = role;
    update();
}

void FigureCard::setLoading(bool loading)
{
    m_loading = loading;
    update();
}

QSize FigureCard::sizeHint() const { return {180, kHeight}; }

QSize FigureCard::minimumSizeHint() const { return {120, kHeight}; }

void FigureCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int inner = width() - 2 * kMargin;
    const QRect icon = place(QRect(kMargin, 11, Metrics::IconSmall, Metrics::IconSmall));
    painter.drawPixmap(icon.topLeft(),
        m_theme.pixmap(m_icon, m_danger ? ColorRole::Danger : m_iconRole, Metrics::IconSmall, devicePixelRatioF()));
    const auto leading = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    const auto text = [&](const QRect& at, const QString& words, TextStyle style, ColorRole role) {
        painter.setFont(m_theme.font(style));
        painter.setPen(m_theme.color(role));
        painter.drawText(place(at), leading, painter.fontMetrics().elidedText(words, Qt::ElideRight, at.width()));
    };
    text(QRect(kMargin + 21, 9, inner - 21, 20), m_label, TextStyle::Label, ColorRole::TextMuted);
    paintFigure(painter, place(QRect(kMargin, 29, inner, 34)));
    const QRect last(kMargin, 62, inner, 16);
    if (!m_meter)
        return text(last, m_caption, TextStyle::Caption, ColorRole::TextMuted);
    const int words = static_cast<int>(std::ceil(m_captionText.width(m_meterText)));
    Meter::paint(painter, m_theme, place(QRect(kMargin, last.center().y() - 2, inner - words - 8, 6)), *m_meter,
        ColorRole::Accent);
    painter.setPen(m_theme.color(ColorRole::TextMuted));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_captionText.paint(painter, last, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, m_meterText);
}

void FigureCard::paintFigure(QPainter& painter, const QRect& line) const
{
    if (m_loading) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::Border));
        painter.drawRoundedRect(
            QStyle::visualRect(layoutDirection(), line, QRect(line.x(), line.y() + 8, 96, 18)), 4, 4);
        return;
    }
    const QStringList figure = m_figure.isEmpty() ? QStringList{QStringLiteral("\u2013")} : m_figure;
    const QFont& unitFont = m_theme.font(TextStyle::Unit);
    const auto widthOf = [&](qsizetype i) {
        return i % 2 == 0 ? m_figureText.width(figure.at(i)) : QFontMetrics(unitFont).horizontalAdvance(figure.at(i));
    };
    double total = 0;
    for (qsizetype i = 0; i < figure.size(); ++i)
        total += widthOf(i) + (i > 0 && !figure.at(i).isEmpty() ? kFigureGap : 0);
    const double baseline = line.y() + 27;
    double x = layoutDirection() == Qt::RightToLeft ? line.right() + 1 - total : line.x();
    for (qsizetype i = 0; i < figure.size(); ++i) {
        if (figure.at(i).isEmpty())
            continue;
        const bool number = i % 2 == 0;
        painter.setPen(m_theme.color(!number ? ColorRole::TextMuted : m_danger ? ColorRole::Danger : ColorRole::Text));
        painter.setFont(unitFont);
        if (number)
            m_figureText.paintAt(painter, {x, baseline}, figure.at(i));
        else
            painter.drawText(QPointF(x, baseline), figure.at(i));
        x += widthOf(i) + kFigureGap;
    }
}

} // namespace Tenantry
