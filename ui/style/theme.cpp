// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/desktopscheme.h"
#include "ui/style/stylesheet.h"
#include "ui/style/tenantrystyle.h"
#include "ui/style/themeicon.h"

#include <QApplication>
#include <QToolTip>

namespace Tenantry {

Theme::Theme(Mode mode, QObject* parent)
    : QObject(parent)
    , m_mode(mode)
    , m_desktop(new DesktopScheme(this))
{
    for (int i = 0; i < kTextStyleCount; ++i)
        m_fonts[static_cast<size_t>(i)] = textFont(static_cast<TextStyle>(i));
    m_palette = wantsDark() ? Palette::dark() : Palette::light();
    QApplication::setStyle(new TenantryStyle(*this)); // the application owns it
    apply();
    connect(m_desktop, &DesktopScheme::changed, this, [this] {
        if (m_mode == Mode::FollowDesktop)
            setMode(m_mode);
    });
}

Theme::~Theme() = default;

bool Theme::wantsDark() const { return m_mode == Mode::Dark || (m_mode == Mode::FollowDesktop && m_desktop->isDark()); }

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    const Palette wanted = wantsDark() ? Palette::dark() : Palette::light();
    if (wanted == m_palette)
        return;
    m_palette = wanted;
    apply();
    emit changed();
}

void Theme::setDensity(Density density)
{
    if (std::exchange(m_density, density) != density)
        emit densityChanged();
}

void Theme::apply()
{
    QApplication::setFont(font(TextStyle::Body));
    QApplication::setPalette(m_palette.toQPalette());
    QToolTip::setPalette(m_palette.toQPalette());
    QToolTip::setFont(font(TextStyle::Body));
    qApp->setStyleSheet(styleSheet(m_palette));
}

QPixmap Theme::pixmap(Icon icon, ColorRole role, int size, qreal dpr) const
{
    return m_icons.pixmap(icon, color(role), size, dpr);
}

QIcon Theme::icon(Icon icon, ColorRole role) const { return QIcon(new ThemeIcon(*this, icon, role)); }

QPixmap Theme::logo(int size, qreal dpr) const
{
    return m_icons.logo(color(ColorRole::Text), color(ColorRole::Accent), size, dpr);
}

QIcon Theme::appIcon() const
{
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        result.addPixmap(logo(size, 1.0));
    return result;
}

} // namespace Tenantry
