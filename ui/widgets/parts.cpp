// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parts.h"

#include "ui/style/metrics.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace Tenantry::Parts {

namespace {

class IconLabel final : public QWidget {
public:
    IconLabel(const Theme& theme, Icon icon, ColorRole role, int size, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_icon(icon)
        , m_role(role)
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).drawPixmap(0, 0, m_theme.pixmap(m_icon, m_role, width(), devicePixelRatioF()));
    }

private:
    const Theme& m_theme;
    Icon m_icon;
    ColorRole m_role;
};

} // namespace

void setStyled(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QLabel* label(const Theme& theme, const QString& text, TextStyle style, const char* tone, QWidget* parent)
{
    auto* result = new QLabel(text, parent);
    result->setTextFormat(Qt::PlainText);
    result->setFont(theme.font(style));
    if (*tone)
        result->setProperty("tone", QString::fromLatin1(tone));
    return result;
}

QPushButton* button(const QString& objectName, const QString& text, const char* kind, QWidget* parent)
{
    auto* result = new QPushButton(text, parent);
    result->setObjectName(objectName);
    result->setAccessibleName(text);
    result->setAutoDefault(false);
    if (*kind)
        result->setProperty("kind", QString::fromLatin1(kind));
    return result;
}

QPushButton* button(
    const Theme& theme, const QString& objectName, const QString& text, Icon icon, const char* kind, QWidget* parent)
{
    QPushButton* result = button(objectName, text, kind, parent);
    const QByteArray name(kind);
    const ColorRole role = name == "primary" ? ColorRole::AccentText
        : name == "danger"                   ? ColorRole::DangerText
        : name == "danger-outline"           ? ColorRole::Danger
        : name == "link"                     ? ColorRole::Accent
                                             : ColorRole::Text;
    result->setIcon(theme.icon(icon, role));
    result->setIconSize({text.isEmpty() ? Metrics::IconSmall : Metrics::IconSmall + 4, Metrics::IconSmall});
    return result;
}

QPushButton* iconButton(const Theme& theme, const QString& objectName, const QString& name, Icon icon, QWidget* parent)
{
    QPushButton* result = button(theme, objectName, {}, icon, "", parent);
    result->setProperty("iconOnly", true);
    result->setAccessibleName(name);
    result->setToolTip(name);
    return result;
}

QPushButton* menuButton(const Theme& theme, const QString& objectName, const QString& text, QWidget* parent)
{
    QPushButton* result = button(theme, objectName, text, Icon::Down, "", parent);
    // The icon stands behind the text: the button is laid out against the reading direction.
    result->setLayoutDirection(result->layoutDirection() == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    return result;
}

QToolButton* toolButton(const Theme& theme, const QString& objectName, const QString& name, Icon icon, QWidget* parent)
{
    auto* result = new QToolButton(parent);
    result->setObjectName(objectName);
    result->setAccessibleName(name);
    result->setToolTip(name);
    result->setIcon(theme.icon(icon));
    result->setIconSize({Metrics::IconSmall, Metrics::IconSmall});
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}

QPushButton* link(const QString& objectName, const QString& text, QWidget* parent)
{
    QPushButton* result = button(objectName, text, "link", parent);
    result->setProperty("small", true);
    result->setCursor(Qt::PointingHandCursor);
    return result;
}

void makeSmall(QPushButton* button) { setStyled(button, "small", true); }

QWidget* iconLabel(const Theme& theme, Icon icon, ColorRole role, int size, QWidget* parent)
{
    return new IconLabel(theme, icon, role, size, parent);
}

QWidget* rule(QWidget* parent)
{
    auto* result = new QFrame(parent);
    result->setProperty("frame", QStringLiteral("rule"));
    result->setFixedHeight(1);
    return result;
}

} // namespace Tenantry::Parts
