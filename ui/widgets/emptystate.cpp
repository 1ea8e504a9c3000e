// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/parts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Tenantry {

EmptyState::EmptyState(const Theme& theme, const QString& objectName, Icon icon, const QString& title,
    const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_title(Parts::label(theme, {}, TextStyle::DialogTitle, "", this))
    , m_text(Parts::label(theme, {}, TextStyle::Body, "muted", this))
    , m_action(Parts::button(objectName + QStringLiteral("Action"), {}, "primary", this))
{
    setObjectName(objectName);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(Parts::iconLabel(theme, icon, ColorRole::TextMuted, 40, this), 0, Qt::AlignHCenter);
    column->addSpacing(4);
    for (QLabel* label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMinimumWidth(200);
        label->setMaximumWidth(480);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    column->addSpacing(4);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    m_action->hide();
    setTexts(title, text);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
    // A wrapped label in an aligned cell is given its narrowest size: give it what its words want.
    for (QLabel* label : {m_title, m_text}) {
        const int width = std::clamp(label->fontMetrics().horizontalAdvance(label->text()) + 8, 200, 480);
        label->setFixedSize(width, label->heightForWidth(width));
    }
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setAccessibleName(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace Tenantry
