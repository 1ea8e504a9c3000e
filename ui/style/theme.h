// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/iconset.h"
#include "ui/style/palette.h"
#include "ui/style/tenantcolour.h"
#include "ui/style/textstyle.h"

#include <QIcon>
#include <QObject>

class QWidget;

namespace Tenantry {

class DesktopScheme;

/// The look in force: palette, fonts and icons, applied to the whole application. One per process, made after
/// QApplication and outliving every widget; handed to widgets by constructor. `changed` comes after the application has
/// been repainted with the new palette; painted widgets need not listen, what keeps colours (charts) must.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Mode { FollowDesktop, Light, Dark };
    Q_ENUM(Mode)
    /// How high the rows of tables are: as each page wants it, or everywhere the same.
    enum class Density { ByPage, Compact, Comfortable };

    explicit Theme(Mode mode = Mode::FollowDesktop, QObject* parent = nullptr);
    ~Theme() override;

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    Density density() const { return m_density; }
    void setDensity(Density density);

    const Palette& palette() const { return m_palette; }
    bool isDark() const { return m_palette.isDark(); }
    QColor color(ColorRole role) const { return m_palette.color(role); }
    QColor tenant(QByteArrayView tenantId) const { return TenantColour(tenantId).color(isDark()); }
    QColor tenant(TenantColour colour) const { return colour.color(isDark()); }
    const QFont& font(TextStyle type) const { return m_fonts[static_cast<size_t>(type)]; }

    QPixmap pixmap(Icon icon, ColorRole role, int size, qreal dpr) const;
    /// Follows the theme by itself: it renders when it is painted. Disabled it takes TextDisabled.
    QIcon icon(Icon icon, ColorRole role = ColorRole::Text) const;
    QPixmap logo(int size, qreal dpr) const;
    QIcon appIcon() const;

signals:
    void changed();
    void densityChanged();

private:
    void apply();
    bool wantsDark() const;

    Mode m_mode;
    Density m_density = Density::ByPage;
    DesktopScheme* m_desktop;
    Palette m_palette;
    IconSet m_icons;
    std::array<QFont, kTextStyleCount> m_fonts;
};

} // namespace Tenantry
