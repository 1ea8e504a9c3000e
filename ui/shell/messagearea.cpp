// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagearea.h"

#include "ui/widgets/messagebar.h"

#include <QBoxLayout>

namespace Tenantry {

namespace {

constexpr qsizetype kMost = 3;

MessageBar::Kind kindOf(const QString& name)
{
    if (name == QLatin1String("danger"))
        return MessageBar::Kind::Danger;
    if (name == QLatin1String("warning"))
        return MessageBar::Kind::Warning;
    return name == QLatin1String("good") ? MessageBar::Kind::Good : MessageBar::Kind::Info;
}

} // namespace

MessageArea::MessageArea(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("messageArea"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void MessageArea::showMessage(const QString& key, const QString& kind, const QString& emphasis, const QString& text,
    const QString& action, const QString& room)
{
    dismiss(key);
    while (m_bars.size() >= kMost)
        dismiss(QString(m_bars.first().key));
    auto* bar = new MessageBar(m_theme, QStringLiteral("messageBar"), kindOf(kind), this);
    bar->setEdgeToEdge(true);
    bar->setMessage(kindOf(kind), emphasis, text);
    bar->setAction(action);
    bar->setAccessibleName((emphasis + QLatin1Char(' ') + text).trimmed());
    connect(bar, &MessageBar::actionTriggered, this, [this, key, room] {
        dismiss(key);
        emit roomRequested(room);
    });
    m_bars.append({key, room, bar});
    m_layout->addWidget(bar);
    show();
}

void MessageArea::dismiss(const QString& wanted)
{
    const QString key = wanted;
    for (qsizetype i = m_bars.size() - 1; i >= 0; --i) {
        if (m_bars[i].key != key)
            continue;
        m_bars[i].bar->hide();
        m_layout->removeWidget(m_bars[i].bar);
        m_bars[i].bar->deleteLater();
        m_bars.removeAt(i);
    }
    setVisible(!m_bars.isEmpty());
}

void MessageArea::dismissPassing()
{
    for (const Entry& entry : QList<Entry>(m_bars)) {
        if (entry.bar->kind() == MessageBar::Kind::Info || entry.bar->kind() == MessageBar::Kind::Good)
            dismiss(entry.key);
    }
}

} // namespace Tenantry
