// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Tenantry {

class Badge;

/// The top row: fold the rail, the product, whose data this window works on, search, the menu, who is signed in.
class HeaderBar final : public QWidget {
    Q_OBJECT
public:
    HeaderBar(const Theme& theme, const QString& profile, const QString& person, QWidget* parent = nullptr);

    void setMenu(QMenu* menu);
    void openMenu();

signals:
    void foldRequested();
    void searchRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeProfile(const QString& profile);
    QPushButton* makeSearch();
    void retranslate();
    void recolour();

    const Theme& m_theme;
    QString m_person;
    QToolButton* m_fold;
    QLabel* m_logo;
    Badge* m_environment = nullptr; ///< before the boxes whose making sets them
    QLabel* m_searchText = nullptr;
    QWidget* m_profile;
    QPushButton* m_search;
    QToolButton* m_menu;
    QWidget* m_monogram;
};

} // namespace Tenantry
