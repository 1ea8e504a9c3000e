// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QRawFont>
#include <QString>

class QPainter;
class QRectF;

namespace Tenantry {

/// Paints numbers and times so that columns align: each digit centred in a slot as wide as the widest digit. Inter's
/// default digits have unequal widths and Qt 6.4 cannot ask for its tabular ones. Keep one per font; a paint allocates
/// no pixmap. Interface thread only.
class TabularText {
public:
    explicit TabularText(const QFont& font);

    const QFont& font() const { return m_font; }
    double slot() const { return m_slot; }
    double width(QStringView text) const;
    /// Whole, never cut; in the painter's pen, at the baseline of the font's line inside `rect`.
    void paint(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, QStringView text) const;
    /// With its left end on the baseline at `origin`; returns the width.
    double paintAt(QPainter& painter, const QPointF& origin, QStringView text) const;
    double ascent() const { return m_ascent; }
    double descent() const { return m_descent; }

private:
    struct Glyph {
        quint32 index = 0;
        double advance = 0;
        double offset = 0; ///< of the glyph in its slot
    };
    Glyph glyph(QChar c) const;
    double paintShaped(QPainter& painter, const QPointF& origin, QStringView text) const;

    QFont m_font;
    QRawFont m_raw;
    double m_slot = 0;
    double m_ascent = 0;
    double m_descent = 0;
    mutable QHash<char16_t, Glyph> m_glyphs;
};

} // namespace Tenantry
