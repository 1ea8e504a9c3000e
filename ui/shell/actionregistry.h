// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

#include <functional>

class QAction;
class QWidget;

namespace Tenantry {

/// Every action of a window, registered once: its name, its words in the language of the moment, its default shortcut.
/// Two actions never share a shortcut: the second stays without, and `conflicts` names both.
class ActionRegistry final : public QObject {
    Q_OBJECT
public:
    using Words = std::function<QString()>;

    explicit ActionRegistry(QWidget* window);

    QAction* add(const QString& name, Words words, const QKeySequence& shortcut, std::function<void()> act);
    QAction* action(const QString& name) const { return m_actions.value(name); }
    QList<QAction*> actions() const; ///< in the order they were added
    QStringList conflicts() const { return m_conflicts; }
    void retranslate();

private:
    QWidget* m_window;
    QStringList m_order;
    QHash<QString, QAction*> m_actions;
    QHash<QString, Words> m_words;
    QHash<QString, QString> m_keys; ///< portable shortcut -> action
    QStringList m_conflicts;
};

} // namespace Tenantry
