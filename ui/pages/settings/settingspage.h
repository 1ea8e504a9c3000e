// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"
#include "ui/pages/page.h"
#include "ui/style/theme.h"

#include <QList>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Tenantry {

class Card;
class Settings;

/// All settings, each with a line on what it does. What is chosen holds at once. Typing narrows the page to what is
/// looked for.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    /// `connections`: what may be opened at the start.
    SettingsPage(Theme& theme, Settings& settings, QList<ConnectionProfile> connections, QWidget* parent = nullptr);

    void activate() override;
    void refresh() override { }
    bool isSettled() const override { return true; }
    QWidget* filterWidget() const override;

private:
    struct Row {
        QWidget* widget;
        Card* card;
        QString words; ///< folded, to be looked through
    };
    using Choices = QList<std::pair<QString, QVariant>>;

    void addLook();
    void addTime();
    void addStart();
    void addAlerts();
    void addHistory();
    Card* addCard(const char* name, const QString& title);
    /// A box of choices, the one of `now` chosen.
    QComboBox* addChoice(Card* card, const char* name, const QString& title, const QString& text,
        const Choices& choices, const QVariant& now, const std::function<void(const QVariant&)>& choose);
    void addSwitch(Card* card, const char* name, const QString& title, const QString& text, bool now,
        const std::function<void(bool)>& choose);
    void addRow(Card* card, const QString& title, const QString& text, QWidget* control);
    void narrow(const QString& text);

    Theme& m_theme;
    Settings& m_settings;
    QList<ConnectionProfile> m_connections;
    QLineEdit* m_search;
    QVBoxLayout* m_column;
    QLabel* m_none;
    QList<Row> m_rows;
    QList<Card*> m_cards;
};

} // namespace Tenantry
