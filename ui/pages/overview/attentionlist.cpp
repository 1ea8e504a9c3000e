// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/attentionlist.h"

#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

AttentionList::AttentionList(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("attentionList"));
    setAccessibleName(tr("Needs attention now"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void AttentionList::setItems(const QList<AttentionItem>& items)
{
    while (QLayoutItem* old = m_rows->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const AttentionItem& item : items.mid(0, kMost)) {
        m_rows->addWidget(row(item));
        m_rows->addWidget(Parts::rule(this));
    }
    if (items.isEmpty()) {
        auto* quiet = new QWidget(this);
        auto* line = new QHBoxLayout(quiet);
        line->setContentsMargins(12, 12, 12, 12);
        line->setSpacing(8);
        line->addWidget(Parts::iconLabel(m_context.theme, Icon::Verified, ColorRole::Good, 20, quiet));
        line->addWidget(Parts::label(m_context.theme, tr("Nothing waits for anybody."), TextStyle::Body, "", quiet), 1);
        m_rows->addWidget(quiet);
    }
    m_rows->addStretch(1);
}

QWidget* AttentionList::row(const AttentionItem& item)
{
    QString title;
    QString note;
    Icon icon = Icon::Warning;
    ColorRole role = ColorRole::Warning;
    switch (item.kind) {
    case AttentionKind::OpenBreaches:
        title = tr("%1 was given what is not its own").arg(item.tenantName);
        note = tr("%n open case(s), dropped before display", nullptr, item.count);
        icon = Icon::Danger;
        role = ColorRole::Danger;
        break;
    case AttentionKind::Suspended:
        title = tr("%1 is suspended").arg(item.tenantName);
        note = tr("its people cannot sign in");
        icon = Icon::Suspend;
        break;
    }
    auto* widget = new QWidget(this);
    widget->setFixedHeight(56);
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(12);
    line->addWidget(Parts::iconLabel(m_context.theme, icon, role, 20, widget));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(Parts::label(m_context.theme, title, TextStyle::BodyStrong, "", widget));
    words->addWidget(Parts::label(m_context.theme, note, TextStyle::Caption, "muted", widget));
    words->addStretch(1);
    line->addLayout(words, 1);
    auto* open = Parts::button(QStringLiteral("openAttention"), tr("Open"), "", widget);
    open->setAccessibleName(tr("Open: %1").arg(title));
    Parts::makeSmall(open);
    connect(open, &QPushButton::clicked, this, [this, item] { emit openRequested(item); });
    line->addWidget(open);
    return widget;
}

} // namespace Tenantry
