// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/environmentpill.h"

#include "ui/style/metrics.h"

#include <QEvent>
#include <QPainter>

namespace Tenantry {

namespace {

constexpr int kPillPadding = 7;
constexpr int kPillLock = 12;
constexpr int kPillLockGap = 4;
constexpr double kPillTint = 0.10;

bool isSolid(const ConnectionProfile& profile)
{
    return profile.stage == ConnectionProfile::Stage::Production && profile.hue < 0;
}

} // namespace

EnvironmentPill::EnvironmentPill(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("environment"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void EnvironmentPill::setProfile(const ConnectionProfile& profile)
{
    m_profile = profile;
    retranslate();
}

QString EnvironmentPill::word(const ConnectionProfile& profile)
{
    switch (profile.stage) {
    case ConnectionProfile::Stage::Production:
        return tr("PRODUCTION");
    case ConnectionProfile::Stage::Staging:
        return tr("STAGING");
    case ConnectionProfile::Stage::Development:
        return tr("DEVELOPMENT");
    case ConnectionProfile::Stage::Own:
        break;
    }
    return profile.label.trimmed().isEmpty() ? tr("LOCAL") : profile.label.trimmed().toUpper();
}

QColor EnvironmentPill::color(const Theme& theme, const ConnectionProfile& profile)
{
    if (profile.hue >= 0)
        return theme.tenant(TenantColour::ofHue(profile.hue));
    switch (profile.stage) {
    case ConnectionProfile::Stage::Production:
        return theme.color(ColorRole::Environment);
    case ConnectionProfile::Stage::Staging:
        return theme.color(ColorRole::Warning);
    default:
        return theme.color(ColorRole::Good);
    }
}

void EnvironmentPill::retranslate()
{
    m_text = m_profile.readOnly ? tr("%1 · READ-ONLY").arg(word(m_profile)) : word(m_profile);
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

void EnvironmentPill::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QSize EnvironmentPill::sizeHint() const
{
    const int words = QFontMetrics(m_theme.font(TextStyle::Pill)).horizontalAdvance(m_text);
    return {words + 2 * kPillPadding + (m_profile.readOnly ? kPillLock + kPillLockGap : 0), Metrics::Badge};
}

void EnvironmentPill::paintEvent(QPaintEvent*)
{
    const QColor line = color(m_theme, m_profile);
    const bool solid = isSolid(m_profile);
    // A hue is no colour of text: only the line and the ground have it.
    const QColor text = solid ? m_theme.color(ColorRole::EnvironmentText)
        : m_profile.hue >= 0  ? m_theme.color(ColorRole::Text)
                              : line;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(solid ? line : Palette::mix(line, m_theme.color(ColorRole::Surface), kPillTint));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::RadiusBadge, Metrics::RadiusBadge);
    QRect words = rect();
    if (m_profile.readOnly) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int x = mirrored ? width() - kPillPadding - kPillLock : kPillPadding;
        const ColorRole role = solid                               ? ColorRole::EnvironmentText
            : m_profile.hue >= 0                                   ? ColorRole::Text
            : m_profile.stage == ConnectionProfile::Stage::Staging ? ColorRole::Warning
                                                                   : ColorRole::Good;
        painter.drawPixmap(
            QPointF(x, (height() - kPillLock) / 2.0), m_theme.pixmap(Icon::Lock, role, kPillLock, devicePixelRatioF()));
        words = mirrored ? rect().adjusted(0, 0, -kPillLock - kPillLockGap, 0)
                         : rect().adjusted(kPillLock + kPillLockGap, 0, 0, 0);
    }
    painter.setFont(m_theme.font(TextStyle::Pill));
    painter.setPen(text);
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, m_text);
}

} // namespace Tenantry
