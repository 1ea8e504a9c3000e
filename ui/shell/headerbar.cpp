// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "ui/style/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/environmentpill.h"
#include "ui/widgets/monogram.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Tenantry {

namespace {

constexpr int kProfileWidth = 300;
constexpr int kEdge = 3; ///< along the top, in the colour of the environment

} // namespace

HeaderBar::HeaderBar(const Theme& theme, const ConnectionProfile& profile, const QString& person, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_person(person)
    , m_fold(Parts::toolButton(theme, QStringLiteral("foldRail"), QString(), Icon::Menu, this))
    , m_logo(new QLabel(this))
    , m_profile(makeProfile())
    , m_search(makeSearch())
    , m_menu(Parts::toolButton(theme, QStringLiteral("mainMenu"), QString(), Icon::More, this))
    , m_monogram(new Monogram(theme, person, 28, this))
{
    setObjectName(QStringLiteral("headerBar"));
    setFixedHeight(Metrics::Header);
    for (QToolButton* button : {m_fold, m_menu})
        Parts::setStyled(button, "kind", QStringLiteral("quiet"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_monogram->setObjectName(QStringLiteral("person"));
    auto* product = Parts::label(theme, QStringLiteral("Tenantry"), TextStyle::DialogTitle, "", this);
    product->setObjectName(QStringLiteral("product"));

    auto* left = new QWidget(this);
    left->setFixedWidth(Metrics::Rail - 4);
    auto* leftRow = new QHBoxLayout(left);
    leftRow->setContentsMargins(15, 0, 0, 0);
    leftRow->setSpacing(10);
    leftRow->addWidget(m_fold);
    leftRow->addWidget(m_logo);
    leftRow->addWidget(product);
    leftRow->addStretch();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, Metrics::PageSide, 1);
    row->setSpacing(16);
    row->addWidget(left);
    row->addSpacing(4);
    row->addWidget(m_profile);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_menu);
    row->addWidget(m_monogram);

    connect(m_fold, &QToolButton::clicked, this, &HeaderBar::foldRequested);
    connect(m_profile, &QPushButton::clicked, this, &HeaderBar::connectionsRequested);
    connect(m_search, &QPushButton::clicked, this, &HeaderBar::searchRequested);
    connect(&theme, &Theme::changed, this, [this] { setProfile(m_shown); });
    setProfile(profile);
}

QPushButton* HeaderBar::makeProfile()
{
    auto* button = Parts::button(QStringLiteral("profile"), QString(), "", this);
    m_environment = new EnvironmentPill(m_theme, button);
    m_profileName = Parts::label(m_theme, QString(), TextStyle::Body, "", button);
    m_profileName->setObjectName(QStringLiteral("profileName"));
    m_profileName->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(button);
    row->setContentsMargins(6, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_environment);
    row->addWidget(m_profileName, 1);
    row->addWidget(Parts::iconLabel(m_theme, Icon::Down, ColorRole::TextMuted, Metrics::IconSmall, button));
    for (QWidget* child : button->findChildren<QWidget*>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    button->setFixedWidth(kProfileWidth);
    return button;
}

void HeaderBar::setProfile(const ConnectionProfile& profile)
{
    m_shown = profile;
    m_environment->setProfile(profile);
    m_profileName->setText(profile.name);
    m_edge = EnvironmentPill::color(m_theme, profile);
    recolour();
    retranslate();
}

QPushButton* HeaderBar::makeSearch()
{
    auto* button = Parts::button(QStringLiteral("searchField"), QString(), "", this);
    button->setFixedWidth(360);
    m_searchText = Parts::label(m_theme, QString(), TextStyle::Body, "muted", button);
    auto* row = new QHBoxLayout(button);
    row->setContentsMargins(9, 0, 7, 0);
    row->setSpacing(8);
    row->addWidget(Parts::iconLabel(m_theme, Icon::Search, ColorRole::TextMuted, Metrics::IconSmall, button));
    row->addWidget(m_searchText, 1);
    row->addWidget(new Badge(m_theme, Badge::Kind::KeyCap, QStringLiteral("Ctrl+K"), button));
    for (QWidget* child : button->findChildren<QWidget*>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    return button;
}

void HeaderBar::setMenu(QMenu* menu) { m_menu->setMenu(menu); }
void HeaderBar::openMenu() { m_menu->showMenu(); }

void HeaderBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(ColorRole::Border));
    painter.fillRect(0, 0, width(), kEdge, m_edge);
}

void HeaderBar::retranslate()
{
    const auto name = [](QWidget* widget, const QString& text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    name(m_fold, tr("Fold or unfold the rooms"));
    name(m_menu, tr("Menu"));
    name(m_monogram, tr("Signed in as %1").arg(m_person));
    m_profile->setAccessibleName(tr("Connection: %1, %2").arg(m_profileName->text(), m_environment->text()));
    m_profile->setToolTip(m_shown.target());
    m_searchText->setText(tr("Search or jump to…"));
    m_search->setAccessibleName(tr("Search or jump to"));
}

void HeaderBar::recolour() { m_logo->setPixmap(m_theme.logo(24, devicePixelRatioF())); }

} // namespace Tenantry
