// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colorrole.h"
#include "ui/style/icon.h"

#include <QIconEngine>
#include <QPointer>

namespace Tenantry {

class Theme;

/// The engine behind `Theme::icon`: keeps no pixmap, so that a change of theme shows with the next paint.
class ThemeIcon final : public QIconEngine {
public:
    ThemeIcon(const Theme& theme, Icon icon, ColorRole role);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine* clone() const override { return new ThemeIcon(*this); }

private:
    QPixmap render(int size, QIcon::Mode mode, qreal dpr) const;

    QPointer<const Theme> m_theme;
    Icon m_icon;
    ColorRole m_role;
};

} // namespace Tenantry
