// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/histogram.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kHandleWidth = 6;
constexpr int kHandleHeight = 16;
constexpr int kLabels = 16;
} // namespace

Histogram::Histogram(const Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Histogram::setBuckets(const QList<Bucket>& buckets)
{
    m_buckets = buckets;
    m_first = 0;
    m_last = static_cast<int>(buckets.size()) - 1;
    describe();
}

void Histogram::setColour(TenantColour colour)
{
    m_colour = colour;
    update();
}

void Histogram::setSelection(int first, int last)
{
    if (first < 0 || last >= m_buckets.size() || first > last)
        return;
    m_first = first;
    m_last = last;
    describe();
}

void Histogram::describe()
{
    double sum = 0;
    for (int i = m_first; i <= m_last; ++i)
        sum += m_buckets.at(i).all;
    setAccessibleDescription(tr("%1 to %2 of %3 selected, %4 in all", "buckets of a histogram")
                                 .arg(m_first + 1)
                                 .arg(m_last + 1)
                                 .arg(m_buckets.size())
                                 .arg(sum, 0, 'f', 0));
    update();
}

QRectF Histogram::plot() const { return QRectF(rect()).adjusted(kHandleWidth, 2, -kHandleWidth, -kLabels); }

double Histogram::edge(int bucket) const
{
    const QRectF area = plot();
    const double x = m_buckets.isEmpty() ? 0 : area.width() * bucket / static_cast<double>(m_buckets.size());
    return layoutDirection() == Qt::RightToLeft ? area.right() - x : area.left() + x;
}

int Histogram::bucketAt(double x) const
{
    const QRectF area = plot();
    const double along = layoutDirection() == Qt::RightToLeft ? area.right() - x : x - area.left();
    const int at = static_cast<int>(std::floor(along * static_cast<double>(m_buckets.size()) / area.width()));
    return std::clamp(at, 0, static_cast<int>(m_buckets.size()) - 1);
}

void Histogram::change(int first, int last)
{
    if (m_buckets.isEmpty() || (first == m_first && last == m_last))
        return;
    setSelection(first, last);
    emit selectionChanged(m_first, m_last);
}

void Histogram::moveHandle(int by, bool both)
{
    const int end = static_cast<int>(m_buckets.size()) - 1;
    if (both) {
        const int shift = std::clamp(by, -m_first, end - m_last);
        change(m_first + shift, m_last + shift);
    } else if (m_current == Handle::First) {
        change(std::clamp(m_first + by, 0, m_last), m_last);
    } else {
        change(m_first, std::clamp(m_last + by, m_first, end));
    }
}

void Histogram::keyPressEvent(QKeyEvent* event)
{
    const int end = static_cast<int>(m_buckets.size());
    const bool both = event->modifiers() & Qt::ShiftModifier;
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveHandle(-forward, both);
    case Qt::Key_Right:
        return moveHandle(forward, both);
    case Qt::Key_PageUp:
        return moveHandle(-10, both);
    case Qt::Key_PageDown:
        return moveHandle(10, both);
    case Qt::Key_Home:
        return moveHandle(-end, both);
    case Qt::Key_End:
        return moveHandle(end, both);
    case Qt::Key_Space:
        m_current = m_current == Handle::First ? Handle::Last : Handle::First;
        return update();
    case Qt::Key_Escape:
        if (selectsAll())
            break; // nothing to leave here: it goes on to the page
        return change(0, end - 1);
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void Histogram::mousePressEvent(QMouseEvent* event)
{
    if (m_buckets.isEmpty() || event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x();
    const double toFirst = std::abs(x - edge(m_first));
    const double toLast = std::abs(x - edge(m_last + 1));
    m_dragging = true;
    m_current = toFirst < toLast ? Handle::First : Handle::Last;
    if (std::min(toFirst, toLast) <= kHandleWidth)
        return update();
    const int at = bucketAt(x);
    m_current = Handle::Last;
    change(at, at);
}

void Histogram::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return;
    const int at = bucketAt(event->position().x());
    // A handle dragged across the other becomes the other.
    if (m_current == Handle::First && at > m_last)
        m_current = Handle::Last;
    else if (m_current == Handle::Last && at < m_first)
        m_current = Handle::First;
    if (m_current == Handle::First)
        change(at, m_last);
    else
        change(m_first, at);
}

void Histogram::mouseReleaseEvent(QMouseEvent*) { m_dragging = false; }

void Histogram::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void Histogram::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void Histogram::paintBars(QPainter& painter) const
{
    const QRectF area = plot();
    double highest = 1;
    for (const Bucket& bucket : m_buckets)
        highest = std::max(highest, bucket.all);
    const QColor all = m_colour ? m_theme.tenant(*m_colour) : m_theme.color(ColorRole::Accent);
    for (int i = 0; i < m_buckets.size(); ++i) {
        const bool inside = i >= m_first && i <= m_last;
        const double from = std::min(edge(i), edge(i + 1));
        const double wide = std::max(1.0, std::abs(edge(i + 1) - edge(i)) - 1);
        const auto bar = [&](double value, const QColor& color) {
            const double high = value / highest * area.height();
            painter.fillRect(QRectF(from, area.bottom() - high, wide, high), color);
        };
        bar(m_buckets.at(i).all, inside ? all : m_theme.color(ColorRole::Thumb));
        if (inside && m_buckets.at(i).failed > 0)
            bar(m_buckets.at(i).failed, m_theme.color(ColorRole::Warning));
    }
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(m_theme.color(ColorRole::TextMuted));
    double taken = -1e9;
    for (int i = 0; i < m_buckets.size(); ++i) {
        const QString& label = m_buckets.at(i).label;
        const int wide = painter.fontMetrics().horizontalAdvance(label);
        const double x =
            std::clamp((edge(i) + edge(i + 1)) / 2 - wide / 2.0, 0.0, std::max(0.0, double(width() - wide)));
        if (label.isEmpty() || std::abs(x - taken) < wide + 8)
            continue;
        painter.drawText(QRectF(x, area.bottom() + 1, wide + 1, kLabels - 1), Qt::AlignVCenter, label);
        taken = x;
    }
}

void Histogram::paintHandle(QPainter& painter, double x, bool current) const
{
    const QRectF area = plot();
    const QColor ink = m_theme.color(current ? ColorRole::Accent : ColorRole::Control);
    painter.fillRect(QRectF(x - 0.5, area.top(), 1, area.height()), ink);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink);
    painter.setBrush(m_theme.color(current ? ColorRole::Accent : ColorRole::Surface));
    const QRectF grip(x - kHandleWidth / 2.0, area.center().y() - kHandleHeight / 2.0, kHandleWidth, kHandleHeight);
    painter.drawRoundedRect(grip.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

void Histogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = plot();
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), m_theme.color(ColorRole::Border));
    if (m_buckets.isEmpty())
        return;
    paintBars(painter);
    paintHandle(painter, edge(m_first), hasFocus() && m_current == Handle::First);
    paintHandle(painter, edge(m_last + 1), hasFocus() && m_current == Handle::Last);
}

} // namespace Tenantry
