// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include <QAction>
#include <QWidget>

namespace Tenantry {

ActionRegistry::ActionRegistry(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

QAction* ActionRegistry::add(const QString& name, Words words, const QKeySequence& shortcut, std::function<void()> act)
{
    if (m_actions.contains(name)) {
        m_conflicts.append(name);
        return m_actions.value(name);
    }
    auto* action = new QAction(words(), m_window);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    const QString keys = shortcut.toString(QKeySequence::PortableText);
    if (!keys.isEmpty() && m_keys.contains(keys)) {
        m_conflicts.append(QStringLiteral("%1: %2, %3").arg(keys, m_keys.value(keys), name));
    } else if (!keys.isEmpty()) {
        action->setShortcut(shortcut);
        m_keys.insert(keys, name);
    }
    m_window->addAction(action);
    m_order.append(name);
    m_actions.insert(name, action);
    m_words.insert(name, std::move(words));
    return action;
}

QList<QAction*> ActionRegistry::actions() const
{
    QList<QAction*> list;
    for (const QString& name : m_order)
        list.append(m_actions.value(name));
    return list;
}

void ActionRegistry::retranslate()
{
    for (auto it = m_words.cbegin(); it != m_words.cend(); ++it)
        m_actions.value(it.key())->setText(it.value()());
}

} // namespace Tenantry
