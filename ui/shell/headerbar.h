// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/connectionprofile.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Tenantry {

class EnvironmentPill;

/// The top row: fold the rail, the product, whose data this window works on, search, the menu, who is signed in.
class HeaderBar final : public QWidget {
    Q_OBJECT
public:
    HeaderBar(const Theme& theme, const ConnectionProfile& profile, const QString& person, QWidget* parent = nullptr);

    void setProfile(const ConnectionProfile& profile);
    void setMenu(QMenu* menu);
    void openMenu();

signals:
    void foldRequested();
    void connectionsRequested();
    void searchRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* makeProfile();
    QPushButton* makeSearch();
    void retranslate();
    void recolour();

    const Theme& m_theme;
    QString m_person;
    QToolButton* m_fold;
    QLabel* m_logo;
    QColor m_edge;
    ConnectionProfile m_shown;
    EnvironmentPill* m_environment = nullptr; ///< before the boxes whose making sets them
    QLabel* m_profileName = nullptr;
    QLabel* m_searchText = nullptr;
    QPushButton* m_profile;
    QPushButton* m_search;
    QToolButton* m_menu;
    QWidget* m_monogram;
};

} // namespace Tenantry
