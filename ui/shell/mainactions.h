// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace Tenantry {

class ActionRegistry;
class MainWindow;
struct ConnectionProfile;

/// The window's actions and its menu (File, View, Go).
class MainActions final : public QObject {
    Q_OBJECT
public:
    explicit MainActions(MainWindow& window);
    ~MainActions() override;

    ActionRegistry& registry() const { return *m_registry; }
    QMenu* menu() const { return m_menu; }
    void setRoomsEnabled(bool enabled);
    void setProfile(const ConnectionProfile& profile, bool hasPeople);
    void retranslate();

private:
    void addConnections();
    void fillSwitch();
    void addFile();
    void addView();
    void addThemes();
    void addLanguages();
    void addGo();
    void closeTab();
    void nextTab();

    MainWindow& m_window;
    ActionRegistry* m_registry;
    QMenu* m_menu;
    QMenu* m_file;
    QMenu* m_switch;
    QMenu* m_view;
    QMenu* m_theme;
    QMenu* m_language;
    QMenu* m_go;
};

} // namespace Tenantry
