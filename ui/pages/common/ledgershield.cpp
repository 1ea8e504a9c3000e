// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/common/ledgershield.h"

#include "client/witness/witnesswatch.h"
#include "ui/pages/common/ledgerwords.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>

namespace Tenantry {

namespace {

constexpr int kSide = 11;
constexpr int kGap = 8;

struct Tint {
    ColorRole ground;
    ColorRole line;
    ColorRole glyph;
    Icon icon;
};

Tint tintOf(LedgerStanding::State state)
{
    switch (state) {
    case LedgerStanding::State::Verified:
        return {ColorRole::GoodTint, ColorRole::GoodLine, ColorRole::Good, Icon::Verified};
    case LedgerStanding::State::Broken:
        return {ColorRole::DangerTint, ColorRole::DangerLine, ColorRole::Danger, Icon::Broken};
    case LedgerStanding::State::NoAnswer:
        return {ColorRole::WarningTint, ColorRole::WarningLine, ColorRole::Warning, Icon::Warning};
    case LedgerStanding::State::Verifying:
        return {ColorRole::AccentTint, ColorRole::AccentLine, ColorRole::Accent, Icon::Isolation};
    case LedgerStanding::State::NotYet:
        break;
    }
    return {ColorRole::SurfaceAlt, ColorRole::Border, ColorRole::TextMuted, Icon::Isolation};
}

} // namespace

LedgerShield::LedgerShield(
    const Theme& theme, const Formats& formats, WitnessWatch& watch, const TenantId& tenant, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_formats(formats)
    , m_watch(watch)
    , m_tenant(tenant)
    , m_second(new QTimer(this))
{
    setObjectName(QStringLiteral("ledgerShield"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, &LedgerShield::say);
    connect(&watch, &WitnessWatch::changed, this, [this](const TenantId& changed) {
        if (changed == m_tenant)
            take();
    });
    take();
}

void LedgerShield::take()
{
    m_standing = m_watch.standing(m_tenant);
    say();
}

void LedgerShield::say()
{
    const QString headline = LedgerWords::headline(m_standing, m_formats);
    const QString age = LedgerWords::age(m_standing, m_formats);
    if (headline == m_headline && age == m_age)
        return;
    m_headline = headline;
    m_age = age;
    setText(m_headline);
    setAccessibleName(tr("Audit log: %1").arg(age.isEmpty() ? headline : headline + QStringLiteral(", ") + age));
    setToolTip(LedgerWords::details(m_standing, m_formats));
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

QSize LedgerShield::sizeHint() const
{
    int width = 2 * kSide + Metrics::IconSmall + kGap
        + QFontMetrics(m_theme.font(TextStyle::BodyStrong)).horizontalAdvance(m_headline) + 1;
    if (!m_age.isEmpty())
        width += kGap + QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(m_age) + 1;
    return {width, Metrics::ControlHeight};
}

void LedgerShield::paintEvent(QPaintEvent*)
{
    const Tint tint = tintOf(m_standing.state);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(underMouse() ? tint.glyph : tint.line));
    painter.setBrush(m_theme.color(tint.ground));
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, Metrics::RadiusControl, Metrics::RadiusControl);
    if (m_standing.state == LedgerStanding::State::Verifying && m_standing.rowsTotal > 0) {
        QRectF done = frame.adjusted(1, 0, -1, -1);
        done.setTop(done.bottom() - 2);
        const double part = done.width() * m_standing.percent() / 100;
        if (layoutDirection() == Qt::RightToLeft)
            done.setLeft(done.right() - part);
        else
            done.setWidth(part);
        painter.fillRect(done, m_theme.color(tint.glyph));
    }
    const auto placed = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect glyph(kSide, (height() - Metrics::IconSmall) / 2, Metrics::IconSmall, Metrics::IconSmall);
    painter.drawPixmap(placed(glyph), m_theme.pixmap(tint.icon, tint.glyph, Metrics::IconSmall, devicePixelRatioF()));
    const auto leading = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    const int words = QFontMetrics(m_theme.font(TextStyle::BodyStrong)).horizontalAdvance(m_headline) + 1;
    QRect text(kSide + Metrics::IconSmall + kGap, 0, words, height());
    painter.setFont(m_theme.font(TextStyle::BodyStrong));
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(placed(text), leading, m_headline);
    text.setLeft(text.right() + 1 + kGap);
    text.setRight(width() - kSide / 2);
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(ColorRole::TextMuted));
    painter.drawText(placed(text), leading, m_age);
}

void LedgerShield::showEvent(QShowEvent* event)
{
    QAbstractButton::showEvent(event);
    m_watch.watch(m_tenant);
    m_second->start();
    say();
}

void LedgerShield::hideEvent(QHideEvent* event)
{
    m_second->stop();
    QAbstractButton::hideEvent(event);
}

void LedgerShield::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QAbstractButton::changeEvent(event);
}

void LedgerShield::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LedgerShield::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace Tenantry
