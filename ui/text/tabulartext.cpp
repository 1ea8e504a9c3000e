// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/tabulartext.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

namespace Tenantry {

namespace {

bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

} // namespace

TabularText::TabularText(const QFont& font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(font);
    m_ascent = metrics.ascent();
    m_descent = metrics.descent();
    const double spacing = font.letterSpacingType() == QFont::AbsoluteSpacing ? font.letterSpacing() : 0.0;
    double widest = 0;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        widest = std::max(widest, glyph(QChar(c)).advance);
    m_slot = widest + spacing;
    for (char16_t c = u'0'; c <= u'9'; ++c) {
        Glyph& digit = m_glyphs[c];
        digit.offset = (widest - digit.advance) / 2;
        digit.advance = m_slot;
    }
}

TabularText::Glyph TabularText::glyph(QChar c) const
{
    const auto known = m_glyphs.constFind(c.unicode());
    if (known != m_glyphs.constEnd())
        return *known;
    Glyph made;
    const auto indexes = m_raw.glyphIndexesForString(QString(c));
    if (indexes.size() == 1 && indexes.first() != 0) {
        made.index = indexes.first();
        made.advance = m_raw.advancesForGlyphIndexes(indexes).value(0).x();
        if (m_font.letterSpacingType() == QFont::AbsoluteSpacing && !isDigit(c))
            made.advance += m_font.letterSpacing();
    }
    m_glyphs.insert(c.unicode(), made);
    return made;
}

double TabularText::width(QStringView text) const
{
    double total = 0;
    for (const QChar c : text) {
        const Glyph g = glyph(c);
        if (g.index == 0)
            return QFontMetricsF(m_font).horizontalAdvance(text.toString());
        total += g.advance;
    }
    return total;
}

double TabularText::paintAt(QPainter& painter, const QPointF& origin, QStringView text) const
{
    QList<quint32> indexes;
    QList<QPointF> positions;
    indexes.reserve(text.size());
    positions.reserve(text.size());
    double x = 0;
    for (const QChar c : text) {
        const Glyph g = glyph(c);
        if (g.index == 0)
            return paintShaped(painter, origin, text);
        indexes.append(g.index);
        positions.append(QPointF(x + g.offset, 0));
        x += g.advance;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(indexes);
    run.setPositions(positions);
    painter.drawGlyphRun(origin, run);
    return x;
}

// A character the font lacks: the whole text is left to Qt's shaping and fallback fonts, its digits then as wide as
// they are.
double TabularText::paintShaped(QPainter& painter, const QPointF& origin, QStringView text) const
{
    const QString copy = text.toString();
    const QFont before = painter.font();
    painter.setFont(m_font);
    painter.drawText(origin, copy);
    painter.setFont(before);
    return QFontMetricsF(m_font).horizontalAdvance(copy);
}

void TabularText::paint(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, QStringView text) const
{
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width(text);
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width(text) / 2;
    double y = rect.top() + (rect.height() - m_ascent - m_descent) / 2;
    if (alignment & Qt::AlignTop)
        y = rect.top();
    else if (alignment & Qt::AlignBottom)
        y = rect.bottom() - m_ascent - m_descent;
    paintAt(painter, {x, std::round(y + m_ascent)}, text);
}

} // namespace Tenantry
