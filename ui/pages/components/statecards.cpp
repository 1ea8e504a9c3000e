// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/statecards.h"

#include "ui/delegates/iddelegate.h"
#include "ui/delegates/numberdelegate.h"
#include "ui/delegates/statusdelegate.h"
#include "ui/delegates/tenantdelegate.h"
#include "ui/pages/components/controlcards.h"
#include "ui/pages/components/sheetmodel.h"
#include "ui/style/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

namespace Tenantry::StateCards {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComponentsPage)
};

QHBoxLayout* row(const QList<QWidget*>& widgets, int spacing)
{
    auto* result = new QHBoxLayout;
    result->setSpacing(spacing);
    for (QWidget* widget : widgets)
        result->addWidget(widget);
    result->addStretch();
    return result;
}

} // namespace

QWidget* badges(const Theme& theme, QWidget* parent)
{
    auto* card = new Card(theme, QStringLiteral("sheetBadges"), Words::tr("Badges, environments, states"), parent);
    card->setQuietTitle();
    const auto badge = [&](Badge::Kind kind, const QString& text, std::optional<Icon> icon = {}) {
        auto* result = new Badge(theme, kind, text);
        result->setIcon(icon);
        return result;
    };
    card->body()->addLayout(
        row({badge(Badge::Kind::Neutral, Words::tr("Enterprise")), badge(Badge::Kind::Accent, Words::tr("running")),
                badge(Badge::Kind::Good, Words::tr("verified"), Icon::Check),
                badge(Badge::Kind::Warning, Words::tr("sensitive")),
                badge(Badge::Kind::Danger, Words::tr("breach"), Icon::Danger),
                badge(Badge::Kind::Count, QStringLiteral("3")), badge(Badge::Kind::DangerCount, QStringLiteral("1"))},
            6));
    card->body()->addLayout(
        row({badge(Badge::Kind::Production, Words::tr("PRODUCTION")), badge(Badge::Kind::Staging, Words::tr("STAGING")),
                badge(Badge::Kind::Local, Words::tr("LOCAL")),
                badge(Badge::Kind::Production, Words::tr("READ-ONLY"), Icon::Lock)},
            6));
    const auto state = [&](StatusKind kind, const QString& text) { return new StatusLabel(theme, kind, text); };
    card->body()->addLayout(
        row({state(StatusKind::Good, Words::tr("Active")), state(StatusKind::Pending, Words::tr("Pending")),
                state(StatusKind::Warning, Words::tr("Denied")), state(StatusKind::Danger, Words::tr("Breach")),
                state(StatusKind::OnHold, Words::tr("On hold")), state(StatusKind::Ended, Words::tr("Expired"))},
            9));
    card->body()->setSpacing(7);
    return card;
}

QWidget* focus(const Theme& theme, QWidget* parent)
{
    auto* card = new Card(theme, QStringLiteral("sheetFocus"), Words::tr("Focus and keyboard"), parent);
    card->setQuietTitle();
    QPushButton* button = Parts::button(QStringLiteral("sheetFocusButton"), Words::tr("Focused"));
    QLabel* text = Parts::label(theme,
        Words::tr("2 px ring in accent, 1 px outside the control. In tables the current row has a line in accent above "
                  "and below."),
        TextStyle::Caption, "muted");
    text->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(button);
    line->addWidget(text, 1);
    card->body()->addLayout(line);
    card->body()->addStretch();
    ControlCards::ring(button);
    return card;
}

QWidget* table(const Theme& theme, const Formats& formats, QWidget* parent)
{
    auto* card = new Card(theme, QStringLiteral("sheetTable"),
        Words::tr("Table: Loaded, hover, selected, Loading, Failed, Withheld, gap"), parent);
    card->setQuietTitle();
    auto* frame = new QFrame(card);
    frame->setProperty("frame", QStringLiteral("card"));
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    auto* view = new TableView(theme, QStringLiteral("sheetTableView"), Words::tr("States of a table's rows"), frame);
    view->setCompact(true);
    view->setModel(new SheetModel(view));
    view->setItemDelegateForColumn(SheetModel::Tenant, new TenantDelegate(theme, view));
    view->setItemDelegateForColumn(SheetModel::User, new IdDelegate(theme, 9, view));
    view->setItemDelegateForColumn(SheetModel::Events, new NumberDelegate(theme, formats, view));
    view->setItemDelegateForColumn(SheetModel::State, new StatusDelegate(theme, view));
    view->setStateSpan(3);
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    view->setColumnWidth(0, 126);
    view->setColumnWidth(1, 105);
    view->setColumnWidth(2, 88);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->selectRow(SheetModel::SelectedRow);
    view->setFixedHeight(Metrics::TableHeader + 1 + SheetModel::Rows * Metrics::RowCompact);
    inside->addWidget(view);
    card->body()->addWidget(frame);
    return card;
}

} // namespace Tenantry::StateCards
