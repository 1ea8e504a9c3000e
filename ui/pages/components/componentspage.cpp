// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/componentspage.h"

#include "ui/pages/components/controlcards.h"
#include "ui/pages/components/feedbackcards.h"
#include "ui/pages/components/iconsheet.h"
#include "ui/pages/components/statecards.h"
#include "ui/pages/components/tokencards.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

constexpr int kGap = 8;

/// A column of cards; the last one takes what is left.
QVBoxLayout* column(const QList<QWidget*>& cards)
{
    auto* result = new QVBoxLayout;
    result->setSpacing(kGap);
    for (QWidget* card : cards)
        result->addWidget(card, card == cards.last() ? 1 : 0);
    return result;
}

} // namespace

ComponentsPage::ComponentsPage(const Theme& theme, const Formats& formats, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("componentsPage"));
    setAccessibleName(tr("Components"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(Metrics::PageSide, 0, Metrics::PageSide, 20);
    all->setSpacing(0);
    all->addWidget(header());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kGap);
    columns->addLayout(
        column({ControlCards::buttons(theme, this), ControlCards::inputs(theme, this),
            ControlCards::filters(theme, this), StateCards::badges(theme, this), StateCards::focus(theme, this)}),
        456);
    columns->addLayout(column({StateCards::table(theme, formats, this), FeedbackCards::toasts(theme, this),
                           FeedbackCards::messages(theme, this), FeedbackCards::menuAndTip(theme, this)}),
        468);
    columns->addLayout(
        column({TokenCards::hues(theme, false, this), TokenCards::hues(theme, true, this),
            TokenCards::roles(theme, this), TokenCards::type(theme, this), TokenCards::spacing(theme, this)}),
        452);
    all->addLayout(columns, 1);
    all->addSpacing(kGap);
    auto* icons = new Card(theme, QStringLiteral("iconCard"), {}, this);
    icons->setFlush(true);
    icons->body()->addWidget(new IconSheet(theme, icons));
    all->addWidget(icons);
}

QWidget* ComponentsPage::header()
{
    auto* row = new QWidget(this);
    row->setFixedHeight(44);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(34, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(Parts::label(m_theme, tr("Tenantry components"), TextStyle::PageTitle, "", row));
    layout->addWidget(Parts::label(m_theme, tr("Fusion, one palette, one small style sheet · icons 20 px, stroke 1.5"),
        TextStyle::Body, "muted", row));
    layout->addStretch();
    return row;
}

void ComponentsPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Window));
    painter.drawPixmap(Metrics::PageSide - 1, 11, m_theme.logo(24, devicePixelRatioF()));
}

} // namespace Tenantry
