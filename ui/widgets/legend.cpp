// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/legend.h"

#include <QPainter>

namespace Tenantry {

namespace {
constexpr int kSquare = 10;
constexpr int kSquareGap = 5;
constexpr int kEntryGap = 14;
} // namespace

SegmentedLegend::SegmentedLegend(const Theme& theme, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SegmentedLegend::setEntries(const QList<Entry>& entries)
{
    m_entries = entries;
    QStringList names;
    for (const Entry& entry : entries)
        names.append(entry.name);
    setAccessibleName(names.join(QStringLiteral(", ")));
    setToolTip(names.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

int SegmentedLegend::entryWidth(const Entry& entry) const
{
    return kSquare + kSquareGap + QFontMetrics(m_theme.font(TextStyle::Caption)).horizontalAdvance(entry.name);
}

QSize SegmentedLegend::sizeHint() const
{
    int width = 0;
    for (const Entry& entry : m_entries)
        width += entryWidth(entry) + (width > 0 ? kEntryGap : 0);
    return {width, 16};
}

QSize SegmentedLegend::minimumSizeHint() const { return {m_entries.isEmpty() ? 0 : 40, 16}; }

void SegmentedLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextStyle::Caption));
    // Trailing-aligned, as in a card's title row.
    int fitting = 0;
    int used = 0;
    for (const Entry& entry : m_entries) {
        const int wanted = entryWidth(entry) + (used > 0 ? kEntryGap : 0);
        if (used + wanted > width())
            break;
        used += wanted;
        ++fitting;
    }
    int x = width() - used;
    for (int i = 0; i < fitting; ++i) {
        const Entry& entry = m_entries.at(i);
        const int wide = entryWidth(entry);
        const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        const QRect square = place(QRect(x, (height() - kSquare) / 2, kSquare, kSquare));
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.color);
        painter.drawRoundedRect(square, 2, 2);
        if (entry.hatched) {
            painter.setBrush(QBrush(m_theme.color(ColorRole::Surface), Qt::BDiagPattern));
            painter.drawRoundedRect(square, 2, 2);
        }
        painter.setPen(m_theme.color(ColorRole::TextMuted));
        painter.drawText(place(QRect(x + kSquare + kSquareGap, 0, wide - kSquare - kSquareGap + 2, height())),
            Qt::AlignVCenter, entry.name);
        x += wide + kEntryGap;
    }
}

} // namespace Tenantry
