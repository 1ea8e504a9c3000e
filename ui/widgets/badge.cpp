// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include <QPainter>

namespace Tenantry {

Badge::Badge(const Theme& theme, Kind kind, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Badge::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Badge::setIcon(std::optional<Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const { return {Badges::width(m_theme, m_kind, m_text, m_icon), Badges::height(m_kind)}; }

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Badges::paint(painter, m_theme, rect(), m_kind, m_text, m_icon);
}

} // namespace Tenantry
