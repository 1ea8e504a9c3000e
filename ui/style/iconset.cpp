// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/iconset.h"

#include "ui/style/metrics.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

// A static library's resources are kept only where somebody asks for them.
static void initialiseIcons() { Q_INIT_RESOURCE(tenantry_icons); }

namespace Tenantry {

namespace {

constexpr const char* kIconNames[] = {"menu", "overview", "tenants", "events", "sharing", "audit", "isolation",
    "bindings", "query", "settings", "help", "search", "filter", "columns", "export", "import", "copy", "close", "down",
    "right", "check", "plus", "minus", "verified", "broken", "lock", "key", "eye", "eye-off", "play", "pause", "stop",
    "newest", "gap", "clock", "user", "users", "warning", "danger", "info", "refresh", "undo", "suspend", "to", "from",
    "probe", "split", "database", "link", "pin", "compare", "more", "gauge", "bell"};
static_assert(std::size(kIconNames) == kIconCount);

QByteArray read(const char* name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap render(const QByteArray& svg, int size, qreal dpr)
{
    const int pixels = static_cast<int>(std::ceil(size * dpr));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(dpr);
    return pixmap;
}

} // namespace

IconSet::IconSet()
{
    initialiseIcons();
    m_cache.setMaxCost(600);
}

QString IconSet::name(Icon icon) { return QString::fromLatin1(kIconNames[static_cast<size_t>(icon)]); }

QPixmap IconSet::pixmap(Icon icon, const QColor& color, int size, qreal dpr) const
{
    const Key key{static_cast<int>(icon), color.rgba(), size, qRound(dpr * 100), 0};
    if (const QPixmap* cached = m_cache.object(key))
        return *cached;
    QByteArray svg = read(kIconNames[static_cast<size_t>(icon)]);
    svg.replace("currentColor", color.name().toLatin1());
    // Small icons are drawn smaller than their 20 px grid: a stroke of 1.35 px on the screen, not on the grid.
    if (size <= Metrics::IconSmall)
        svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(1.35 * 20 / size, 'f', 3) + "\"");
    auto* made = new QPixmap(render(svg, size, dpr));
    m_cache.insert(key, made);
    return *made;
}

QPixmap IconSet::logo(const QColor& ink, const QColor& accent, int size, qreal dpr) const
{
    const Key key{-1, ink.rgba(), size, qRound(dpr * 100), accent.rgba()};
    if (const QPixmap* cached = m_cache.object(key))
        return *cached;
    QByteArray svg = read("logo");
    svg.replace("currentColor", ink.name().toLatin1());
    svg.replace("accentColor", accent.name().toLatin1());
    auto* made = new QPixmap(render(svg, size, dpr));
    m_cache.insert(key, made);
    return *made;
}

} // namespace Tenantry
