// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/components/controlcards.h"

#include "ui/style/focusframe.h"
#include "ui/style/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace Tenantry::ControlCards {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComponentsPage)
};

QString name(const char* suffix) { return QStringLiteral("sheet") + QLatin1String(suffix); }

QHBoxLayout* row(const QList<QWidget*>& widgets, int spacing = 8)
{
    auto* result = new QHBoxLayout;
    result->setSpacing(spacing);
    for (QWidget* widget : widgets)
        result->addWidget(widget);
    result->addStretch();
    return result;
}

QLineEdit* line(const char* suffix, const QString& text, const QString& placeholder)
{
    auto* result = new QLineEdit(text);
    result->setObjectName(name(suffix));
    result->setAccessibleName(placeholder);
    result->setPlaceholderText(placeholder);
    return result;
}

Card* quietCard(const Theme& theme, const char* suffix, const QString& title, QWidget* parent)
{
    auto* card = new Card(theme, name(suffix), title, parent);
    card->setQuietTitle();
    return card;
}

template <class Button> Button* named(Button* button, const char* suffix)
{
    button->setObjectName(name(suffix));
    button->setAccessibleName(button->text());
    return button;
}

} // namespace

void ring(QWidget* widget)
{
    auto* frame = new FocusFrame(widget);
    frame->setWidget(widget);
}

QWidget* buttons(const Theme& theme, QWidget* parent)
{
    Card* card = quietCard(theme, "Buttons", Words::tr("Buttons · 32 px, small 26 px, radius 4"), parent);
    QPushButton* approve = Parts::button(theme, name("Approve"), Words::tr("Approve"), Icon::Check, "primary");
    QPushButton* hover = Parts::button(name("Hover"), Words::tr("Hover"));
    hover->setProperty("hovered", true);
    QPushButton* disabled = Parts::button(name("Disabled"), Words::tr("Disabled"));
    disabled->setEnabled(false);
    card->body()->addLayout(row({Parts::button(name("Save"), Words::tr("Save"), "primary"), approve,
                                    Parts::button(name("Cancel"), Words::tr("Cancel")),
                                    Parts::menuButton(theme, name("More"), Words::tr("More")),
                                    Parts::button(name("Suspend"), Words::tr("Suspend…"), "danger-outline")},
        8));
    card->body()->addLayout(row({Parts::button(name("Purge"), Words::tr("Purge acme-dev"), "danger"),
        Parts::button(theme, name("Export"), Words::tr("Export"), Icon::Export),
        Parts::iconButton(theme, name("Refresh"), Words::tr("Load again"), Icon::Refresh), disabled, hover}));
    QPushButton* small = Parts::button(name("Small"), Words::tr("Small 26"));
    Parts::makeSmall(small);
    QToolButton* checked = Parts::toolButton(theme, name("Columns"), Words::tr("Choose columns"), Icon::Columns);
    checked->setCheckable(true);
    checked->setChecked(true);
    card->body()->addLayout(row({small, Parts::toolButton(theme, name("Copy"), Words::tr("Copy"), Icon::Copy), checked,
        Parts::link(name("Link"), Words::tr("Text link")),
        Parts::toolButton(theme, name("Run"), Words::tr("Run"), Icon::Play),
        Parts::label(theme, Words::tr("tool buttons 26 × 26"), TextStyle::Caption, "muted")}));
    ring(approve);
    return card;
}

namespace {

QWidget* indicators(const Theme& theme)
{
    auto* on = named(new QCheckBox(Words::tr("On")), "On");
    on->setChecked(true);
    auto* some = named(new QCheckBox(Words::tr("Some")), "Some");
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto* one = named(new QRadioButton(Words::tr("One")), "One");
    one->setChecked(true);
    auto* meter = new Meter(theme, name("Meter"));
    meter->setShare(0.61);
    meter->setLabel(QStringLiteral("61 %"));
    meter->setFixedWidth(108);
    auto* holder = new QWidget;
    QHBoxLayout* layout = row({on, named(new QCheckBox(Words::tr("Off")), "Off"), some, one,
                                  named(new QRadioButton(Words::tr("Other")), "Other"), meter},
        13);
    layout->setContentsMargins(0, 0, 0, 0);
    holder->setLayout(layout);
    return holder;
}

} // namespace

QWidget* inputs(const Theme& theme, QWidget* parent)
{
    Card* card = quietCard(theme, "Inputs", Words::tr("Inputs"), parent);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    auto* plan = new QComboBox;
    plan->setObjectName(name("Plan"));
    plan->setAccessibleName(Words::tr("Plan"));
    plan->addItems({Words::tr("Enterprise"), Words::tr("Business"), Words::tr("Starter")});
    QLineEdit* focused = line("Focused", Words::tr("Focused"), Words::tr("Focused"));
    QLineEdit* invalid = line("Invalid", QStringLiteral("acme prod"), Words::tr("Technical name"));
    invalid->setProperty("invalid", true);
    QLineEdit* readOnly = line("ReadOnly", {}, Words::tr("Read-only"));
    readOnly->setReadOnly(true);
    readOnly->setEnabled(false);
    grid->addWidget(line("Filled", QStringLiteral("acme-prod"), Words::tr("Technical name")), 0, 0);
    grid->addWidget(line("Empty", {}, Words::tr("Placeholder")), 0, 1);
    grid->addWidget(plan, 0, 2);
    grid->addWidget(focused, 1, 0);
    grid->addWidget(invalid, 1, 1);
    grid->addWidget(readOnly, 1, 2);
    auto* reason =
        row({Parts::iconLabel(theme, Icon::Danger, ColorRole::Danger, 13),
                Parts::label(theme, Words::tr("No spaces: use a-z, 0-9 and hyphens"), TextStyle::Caption, "danger")},
            4);
    grid->addLayout(reason, 2, 1, 1, 2);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(2, 3);
    card->body()->addLayout(grid);
    card->body()->setSpacing(6);
    card->body()->addWidget(indicators(theme));
    ring(focused);
    return card;
}

QWidget* filters(const Theme& theme, QWidget* parent)
{
    Card* card = quietCard(theme, "Filters", Words::tr("Filter field: valid, invalid, typing"), parent);
    const QList<FilterField::Term> terms = {{QStringLiteral("status"), QStringLiteral("≥"), QStringLiteral("500")}};
    auto* valid = new FilterField(theme, name("FilterValid"), Words::tr("Filter, valid"));
    valid->setTerms(terms);
    valid->setText(QStringLiteral("region = us"));
    valid->setValid(Words::tr("valid · 1,204"));
    auto* invalid = new FilterField(theme, name("FilterInvalid"), Words::tr("Filter, invalid"));
    invalid->setTerms(terms);
    invalid->setText(QStringLiteral("latency > fast"));
    invalid->setInvalid(0, 14, Words::tr("not applied"), {});
    auto* typing = new FilterField(theme, name("FilterTyping"), Words::tr("Filter, typing"));
    typing->setText(QStringLiteral("pla"));
    typing->edit()->setGhost(QStringLiteral("n:"));
    typing->setShortcutHint(QStringLiteral("Ctrl+F"));
    for (FilterField* field : {valid, invalid, typing})
        card->body()->addWidget(field);
    card->body()->setSpacing(7);
    ring(typing);
    return card;
}

} // namespace Tenantry::ControlCards
