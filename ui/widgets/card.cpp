// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/style/metrics.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Tenantry {

Card::Card(const Theme& theme, const QString& objectName, const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_titleRow(new QWidget(this))
    , m_titleLayout(new QHBoxLayout(m_titleRow))
    , m_title(Parts::label(theme, title, TextStyle::BodyStrong, "", m_titleRow))
    , m_note(Parts::label(theme, {}, TextStyle::Caption, "muted", m_titleRow))
    , m_body(new QVBoxLayout)
{
    setObjectName(objectName);
    setProperty("frame", QStringLiteral("card"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    m_titleRow->setFixedHeight(Metrics::CardTitle - 1);
    m_titleLayout->setContentsMargins(Metrics::CardMargin - 1, 0, Metrics::CardMargin - 1, 0);
    m_titleLayout->setSpacing(8);
    m_titleLayout->addWidget(m_title);
    m_titleLayout->addWidget(m_note);
    m_titleLayout->addStretch();
    m_note->hide();
    all->addWidget(m_titleRow);
    all->addLayout(m_body, 1);
    setFlush(false);
    setTitle(title);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_titleRow->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Card::addToTitle(QWidget* widget)
{
    m_titleLayout->addWidget(widget);
    widget->show(); // a legend was hidden until it had a place
}

void Card::setFlush(bool flush)
{
    const int side = flush ? 0 : Metrics::CardMargin - 1;
    m_body->setContentsMargins(side, 0, side, side);
    m_body->setSpacing(flush ? 0 : 8);
}

void Card::setQuietTitle()
{
    m_title->setFont(m_theme.font(TextStyle::LabelStrong));
    Parts::setStyled(m_title, "tone", QStringLiteral("muted"));
    m_titleRow->setFixedHeight(32);
}

void Card::setDanger(bool danger)
{
    Parts::setStyled(this, "frame", danger ? QStringLiteral("card-danger") : QStringLiteral("card"));
}

} // namespace Tenantry
